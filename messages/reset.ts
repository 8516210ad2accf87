import type { Messages } from "./translator";

/** A new password for somebody who forgot theirs. */
export const resetMessages = {
  vi: {
    forgotTitle: "Quên mật khẩu",
    forgotLead: "Nhập email của tài khoản. Chúng tôi gửi đến đó một liên kết để bạn đặt mật khẩu mới.",
    send: "Gửi liên kết",
    sent: "Nếu email này có tài khoản, liên kết đang được gửi đến đó và dùng được trong 30 phút. Chưa thấy thư? Hãy xem cả thư mục thư rác.",
    noMail:
      "Máy chủ này không gửi email. Hãy nhờ quản lý nhóm của bạn tạo một liên kết đặt lại mật khẩu; kết quả học của bạn vẫn được giữ.",
    back: "Về trang đăng nhập",
    title: "Đặt mật khẩu mới",
    lead: "Sau khi lưu, mọi thiết bị đang đăng nhập bằng tài khoản này sẽ bị đăng xuất.",
    password: "Mật khẩu mới",
    save: "Lưu mật khẩu mới",
    closed: "Liên kết này không còn dùng được",
    closedHelp: "Liên kết đã được dùng hoặc đã hết hạn. Hãy xin một liên kết mới.",
    again: "Xin liên kết mới",
    tooManyAsked: "Đã xin quá nhiều lần. Hãy đợi một giờ rồi thử lại.",
    mailSubject: "Đặt mật khẩu mới cho Phân Vai",
    mailText:
      "Có người vừa xin đặt mật khẩu mới cho tài khoản Phân Vai dùng địa chỉ này. Nếu đó là bạn, hãy mở liên kết dưới đây; liên kết dùng được một lần, trong 30 phút.",
    mailElse: "Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu của bạn không đổi.",
    mailLink: "Đặt mật khẩu mới",
    byManager: "Quên mật khẩu",
    byManagerLead:
      "Tạo một liên kết để học viên này tự đặt mật khẩu mới. Liên kết dùng được một lần, trong 24 giờ, và được ghi vào nhật ký của nhóm. Hãy tự tay đưa cho đúng người.",
    make: "Tạo liên kết đặt lại mật khẩu",
    once: "Liên kết chỉ hiện một lần. Hãy sao chép ngay.",
    notYours:
      "Không tạo được liên kết cho tài khoản này: người này đăng nhập bằng tài khoản của công ty, hoặc có quyền khác ngoài việc học.",
  },
  en: {
    forgotTitle: "Forgotten password",
    forgotLead: "Enter your account's e-mail address. We send a link there by which you set a new password.",
    send: "Send the link",
    sent: "If this address has an account, the link is on its way there and works for 30 minutes. No letter yet? Look in the spam folder, too.",
    noMail:
      "This server sends no e-mail. Ask your cohort's manager to make a link for a new password; your results are kept.",
    back: "Back to the sign-in",
    title: "Set a new password",
    lead: "Once it is saved, every device that is signed in to this account is signed out.",
    password: "New password",
    save: "Save the new password",
    closed: "This link no longer works",
    closedHelp: "It was used already, or it is too old. Ask for a new one.",
    again: "Ask for a new link",
    tooManyAsked: "Asked too many times. Wait an hour, then try again.",
    mailSubject: "A new password for Phân Vai",
    mailText:
      "Somebody asked for a new password for the Phân Vai account with this address. If it was you, open the link below; it works once, for 30 minutes.",
    mailElse: "If it wasn't you, ignore this letter: your password stays as it is.",
    mailLink: "Set a new password",
    byManager: "Forgotten password",
    byManagerLead:
      "Make a link by which this learner sets a new password. It works once, for 24 hours, and is noted in the cohort's log. Hand it to the right person yourself.",
    make: "Make a link for a new password",
    once: "The link is shown once. Copy it now.",
    notYours:
      "No link can be made for this account: its person signs in by the company's account, or may do more than learn.",
  },
} as const satisfies Messages<string>;
