import { entryMessages } from "./entry";
import { inviteMessages } from "./invite";
import type { Messages } from "./translator";

/** The proof of an address by e-mail, and the pages around it. */
export const confirmMessages = {
  vi: {
    subject: "Xác nhận địa chỉ email của bạn",
    text: "Bạn vừa tạo tài khoản Phân Vai bằng địa chỉ này. Mở liên kết dưới đây trong vòng 24 giờ để bắt đầu.",
    link: "Xác nhận địa chỉ email",
    knownSubject: "Bạn đã có tài khoản Phân Vai",
    knownText:
      "Có người vừa tạo tài khoản bằng địa chỉ này, nhưng địa chỉ đã có tài khoản từ trước. Nếu đó là bạn, hãy đăng nhập.",
    knownLink: entryMessages.vi.signIn,
    why: "Nếu bạn không làm việc này, hãy bỏ qua thư: sẽ không có gì thay đổi.",
    title: "Xem hộp thư của bạn",
    sent: "Chúng tôi vừa gửi cho bạn một thư. Mở liên kết trong thư trong vòng 24 giờ là có thể bắt đầu học.",
    notThere: "Không thấy thư? Hãy xem mục thư rác, hoặc tạo tài khoản lại sau ít phút.",
    again: "Tạo tài khoản lại",
    confirmTitle: "Xác nhận địa chỉ email",
    confirmText: "Tài khoản của {name} ({email}) sẽ được tạo khi bạn bấm nút.",
    confirm: "Xác nhận và bắt đầu",
    confirming: "Đang tạo tài khoản…",
    gone: "Liên kết không còn dùng được",
    goneText:
      "Liên kết đã được dùng hoặc đã quá 24 giờ. Nếu bạn đã xác nhận, hãy đăng nhập; nếu chưa, hãy tạo tài khoản lại.",
    signIn: entryMessages.vi.signIn,
    home: inviteMessages.vi.home,
  },
  en: {
    subject: "Confirm your e-mail address",
    text: "You have just made a Phân Vai account with this address. Open the link below within 24 hours to begin.",
    link: "Confirm the address",
    knownSubject: "You have a Phân Vai account already",
    knownText:
      "Somebody has just made an account with this address, which has one already. If it was you, sign in instead.",
    knownLink: entryMessages.en.signIn,
    why: "If this wasn't you, ignore this e-mail: nothing will change.",
    title: "Look into your mailbox",
    sent: "We have just sent you an e-mail. Open the link in it within 24 hours, and you can begin.",
    notThere: "Nothing there? Look among the spam, or create the account again in a few minutes.",
    again: "Create the account again",
    confirmTitle: "Confirm your e-mail address",
    confirmText: "The account of {name} ({email}) is made once you press the button.",
    confirm: "Confirm and begin",
    confirming: "Creating the account…",
    gone: "This link can't be used any more",
    goneText:
      "It was used, or is older than 24 hours. If you have confirmed already, sign in; if not, create the account again.",
    signIn: entryMessages.en.signIn,
    home: inviteMessages.en.home,
  },
} as const satisfies Messages<string>;
