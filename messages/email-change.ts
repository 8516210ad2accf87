import type { Messages } from "./translator";

/** Another address for an account: asked for by its owner, or set by an operator. */
export const emailChangeMessages = {
  vi: {
    now: "Bạn đang đăng nhập bằng {email}.",
    change: "Đổi địa chỉ email",
    help: "Chúng tôi gửi một liên kết đến địa chỉ mới; địa chỉ chỉ đổi khi bạn mở liên kết đó.",
    email: "Địa chỉ email mới",
    send: "Gửi liên kết xác nhận",
    sent: "Một thư đang được gửi đến địa chỉ mới. Mở liên kết trong thư trong vòng 24 giờ để đổi.",
    noMail: "Máy chủ này không gửi email. Hãy nhờ người vận hành Phân Vai ở công ty đổi địa chỉ cho bạn.",
    "same-email": "Đây là địa chỉ bạn đang dùng.",
    "other-domain": "Ở đây chỉ dùng được địa chỉ email của công ty.",
    confirmTitle: "Đổi địa chỉ email",
    confirmText: "Từ nay bạn đăng nhập bằng {email} thay cho {from}. Các trình duyệt khác sẽ bị đăng xuất.",
    confirm: "Đổi sang địa chỉ này",
    confirming: "Đang đổi…",
    gone: "Không đổi được địa chỉ bằng liên kết này",
    goneText:
      "Liên kết đã được dùng, đã quá 24 giờ, hoặc địa chỉ vừa được một tài khoản khác dùng. Hãy gửi lại từ trang tài khoản.",
    toAccount: "Đến trang tài khoản",
    changed: "Đã đổi địa chỉ email. Từ nay hãy đăng nhập bằng địa chỉ mới.",
    byOperatorLead:
      "Đổi khi địa chỉ đã sai hoặc không còn dùng. Hãy chắc địa chỉ mới đúng là của người này: ai đọc được thư ở đó thì đặt được mật khẩu mới. Mọi thiết bị bị đăng xuất.",
    byOperatorSave: "Đổi địa chỉ",
    taken: "Địa chỉ này đã có tài khoản khác, hoặc tài khoản này không còn.",
    "email-set": "Đã đổi địa chỉ email của người này.",
    mailSubject: "Xác nhận địa chỉ email mới cho Phân Vai",
    mailText:
      "Có người vừa xin dùng địa chỉ này cho tài khoản Phân Vai của họ. Nếu đó là bạn, hãy mở liên kết dưới đây trong vòng 24 giờ.",
    mailLink: "Đổi sang địa chỉ này",
    takenSubject: "Địa chỉ này đã có tài khoản Phân Vai",
    takenText:
      "Có người vừa xin dùng địa chỉ này cho một tài khoản Phân Vai khác, nhưng địa chỉ đã có tài khoản từ trước, nên không đổi được.",
    ignore: "Nếu không phải bạn, hãy bỏ qua thư này.",
    doneSubject: "Đã đổi địa chỉ email của tài khoản Phân Vai",
    doneText:
      "Tài khoản Phân Vai dùng địa chỉ này vừa chuyển sang một địa chỉ khác. Nếu không phải bạn đổi, hãy báo ngay cho quản lý nhóm của bạn.",
  },
  en: {
    now: "You sign in with {email}.",
    change: "Change the e-mail address",
    help: "We send a link to the new address; it changes only once you open that link.",
    email: "New e-mail address",
    send: "Send the link",
    sent: "A letter is on its way to the new address. Open the link in it within 24 hours to change.",
    noMail: "This server sends no e-mail. Ask whoever runs Phân Vai in your company to change the address for you.",
    "same-email": "This is the address that you use now.",
    "other-domain": "Only your company's addresses can be used here.",
    confirmTitle: "Change the e-mail address",
    confirmText: "From now on you sign in with {email} instead of {from}. Other browsers are signed out.",
    confirm: "Change to this address",
    confirming: "Changing…",
    gone: "This link can't change the address",
    goneText:
      "It was used, is older than 24 hours, or another account has taken the address since. Send it again from your account.",
    toAccount: "To the account",
    changed: "The e-mail address is changed. Sign in with the new one from now on.",
    byOperatorLead:
      "Change it where it is wrong or no longer used. Make sure that the new one is this person's: whoever reads its mail can set a new password. Every device is signed out.",
    byOperatorSave: "Change the address",
    taken: "Another account has this address, or this account is gone.",
    "email-set": "This person's e-mail address is changed.",
    mailSubject: "Confirm a new e-mail address for Phân Vai",
    mailText:
      "Somebody asked to use this address for their Phân Vai account. If it was you, open the link below within 24 hours.",
    mailLink: "Change to this address",
    takenSubject: "This address has a Phân Vai account already",
    takenText:
      "Somebody asked to use this address for another Phân Vai account, but it has one already, so nothing was changed.",
    ignore: "If it wasn't you, ignore this letter.",
    doneSubject: "The e-mail address of a Phân Vai account was changed",
    doneText:
      "The Phân Vai account with this address has just moved to another one. If it wasn't you, tell your cohort's manager now.",
  },
} as const satisfies Messages<string>;
