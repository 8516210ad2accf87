import type { Messages } from "./translator";

/**
 * Why a response waits: no network (unreached), a server in trouble (unsaved), with too much to do (busy) or soon out of space (full), an ended session,
 * somebody else signed in, a page from before (stale-page), or an address that isn't the app's (foreign-origin).
 */
export type Trouble =
  | "unreached"
  | "unsaved"
  | "busy"
  | "full"
  | "signed-out"
  | "other-person"
  | "stale-page"
  | "foreign-origin";

/** Why a response is never taken: it has no place in the attempt (stale), its time was up (late), or it makes no sense (unreadable). */
export type Loss = "stale" | "late" | "unreadable";

/** Why an answer isn't taken: each cause in its own words, with what to do. `kept-`: it waits in this browser. */
export const refusalMessages = {
  vi: {
    unreached: "Mất kết nối nên câu trả lời chưa được lưu. Lựa chọn của bạn vẫn còn đây; hãy thử lại khi có mạng.",
    unsaved: "Máy chủ đang gặp sự cố nên câu trả lời chưa được lưu. Lựa chọn của bạn vẫn còn đây; hãy thử lại.",
    busy: "Máy chủ đang nhận quá nhiều yêu cầu nên câu trả lời chưa được lưu. Lựa chọn của bạn vẫn còn đây; hãy thử lại sau một phút.",
    full: "Máy chủ sắp hết chỗ lưu nên câu trả lời chưa được lưu. Lựa chọn của bạn vẫn còn đây; hãy thử lại sau ít phút.",
    "signed-out": "Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp, câu trả lời vẫn còn.",
    "other-person":
      "Trình duyệt này đang đăng nhập bằng tài khoản khác nên câu trả lời chưa được gửi. Hãy đăng nhập lại bằng tài khoản của bạn.",
    "stale-page": "Trang này đã cũ nên câu trả lời chưa được gửi. Hãy tải lại trang để làm tiếp.",
    "foreign-origin":
      "Bạn đang mở ứng dụng bằng một địa chỉ khác nên máy chủ không nhận câu trả lời. Hãy tải lại trang để xem địa chỉ đúng.",
    "kept-unreached": "Đáp án sẽ hiện khi có mạng. Câu trả lời đã được lưu trên máy này.",
    "kept-unsaved":
      "Máy chủ đang gặp sự cố. Câu trả lời đã được lưu trên máy này và sẽ được gửi lại; đáp án sẽ hiện sau đó.",
    "kept-busy":
      "Máy chủ đang nhận quá nhiều yêu cầu. Câu trả lời đã được lưu trên máy này và sẽ được gửi lại sau ít phút.",
    "kept-full": "Máy chủ sắp hết chỗ lưu. Câu trả lời được giữ trên thiết bị này và sẽ được gửi khi có chỗ.",
    "kept-signed-out": "Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp, câu trả lời vẫn còn.",
    "kept-other-person":
      "Trình duyệt này đang đăng nhập bằng tài khoản khác. Câu trả lời của bạn đã được lưu trên máy này; hãy đăng nhập lại bằng tài khoản của bạn để gửi.",
    "kept-stale-page":
      "Trang này đã cũ nên câu trả lời chưa được gửi. Câu trả lời đã được lưu trên máy này; hãy tải lại trang để gửi.",
    "kept-foreign-origin":
      "Bạn đang mở ứng dụng bằng một địa chỉ khác nên máy chủ không nhận câu trả lời. Hãy tải lại trang để xem địa chỉ đúng.",
    stale: "Bạn đã làm tiếp bài này ở nơi khác, nên một số câu trả lời không gửi được.",
    late: "Câu trả lời đến sau khi hết giờ nên không được tính.",
    unreadable: "Máy chủ không đọc được câu trả lời này nên không lưu được. Hãy làm tiếp từ chỗ đã lưu và trả lời lại.",
  },
  en: {
    unreached:
      "No connection, so your answer is not saved yet. Your choice is still here; try again when you are online.",
    unsaved: "The server is in trouble, so your answer is not saved yet. Your choice is still here; try again.",
    busy: "The server is getting too many requests, so your answer is not saved yet. Your choice is still here; try again in a minute.",
    full: "The server is running out of space, so your answer is not saved yet. Your choice is still here; try again in a few minutes.",
    "signed-out": "Your session has ended. Sign in again to continue; your answers are kept.",
    "other-person":
      "This browser is signed in to another account, so your answer is not sent yet. Sign in to your own account again.",
    "stale-page": "This page is out of date, so your answer is not sent yet. Reload the page to continue.",
    "foreign-origin":
      "You opened the app at another address, so the server does not take your answer. Reload the page to see the right address.",
    "kept-unreached": "You will see the correct answer when you are back online. Your answer is kept on this device.",
    "kept-unsaved":
      "The server is in trouble. Your answer is kept on this device and will be sent again; then you will see the correct answer.",
    "kept-busy":
      "The server is getting too many requests. Your answer is kept on this device and will be sent again in a few minutes.",
    "kept-full":
      "The server is running out of space. Your answer is kept on this device and will be sent when there is space.",
    "kept-signed-out": "Your session has ended. Sign in again to continue; your answers are kept.",
    "kept-other-person":
      "This browser is signed in to another account. Your answer is kept on this device; sign in to your own account again to send it.",
    "kept-stale-page":
      "This page is out of date, so your answer is not sent yet. It is kept on this device; reload the page to send it.",
    "kept-foreign-origin":
      "You opened the app at another address, so the server does not take your answer. Reload the page to see the right address.",
    stale: "You continued this practice elsewhere, so some answers could not be sent.",
    late: "Your answer came after the time was up, so it does not count.",
    unreadable:
      "The server could not read this answer, so it is not saved. Continue from what is saved and answer again.",
  },
} as const satisfies Messages<Trouble | `kept-${Trouble}` | Loss>;
