import type { Messages } from "./translator";

/** A password that its owner changes, and what they are told of it. */
export const passwordMessages = {
  vi: {
    title: "Mật khẩu của bạn",
    help: "Sau khi đổi, các trình duyệt khác đang đăng nhập bằng tài khoản này sẽ bị đăng xuất.",
    change: "Đổi mật khẩu",
    current: "Mật khẩu hiện tại",
    changed: "Đã đổi mật khẩu. Các trình duyệt khác đã bị đăng xuất.",
    wrongCurrent: "Mật khẩu hiện tại chưa đúng.",
    mailSubject: "Mật khẩu Phân Vai của bạn đã đổi",
    mailText:
      "Mật khẩu của tài khoản Phân Vai dùng địa chỉ này vừa được đổi. Nếu không phải bạn đổi, hãy đặt mật khẩu mới ngay bằng liên kết dưới đây, và báo cho quản lý nhóm của bạn.",
    mailLink: "Đặt lại mật khẩu",
  },
  en: {
    title: "Your password",
    help: "Once it is changed, other browsers that are signed in to this account are signed out.",
    change: "Change the password",
    current: "Current password",
    changed: "The password is changed. Other browsers were signed out.",
    wrongCurrent: "The current password isn't right.",
    mailSubject: "Your Phân Vai password was changed",
    mailText:
      "The password of the Phân Vai account with this address was just changed. If it wasn't you, set a new one now by the link below, and tell your cohort's manager.",
    mailLink: "Reset the password",
  },
} as const satisfies Messages<string>;
