import type { Loss, Trouble } from "./refusals";
import type { Messages, WordsOf } from "./translator";

export const offlineMessages = {
  vi: {
    unreached: "Mất mạng. {n} câu trả lời đang chờ gửi, bạn cứ làm tiếp.",
    unsaved: "Máy chủ đang gặp sự cố. {n} câu trả lời đang chờ gửi lại, bạn cứ làm tiếp.",
    busy: "Máy chủ đang nhận quá nhiều yêu cầu. {n} câu trả lời đang chờ gửi lại, bạn cứ làm tiếp.",
    full: "Máy chủ sắp hết chỗ lưu. {n} câu trả lời được giữ trên thiết bị này và sẽ được gửi khi có chỗ.",
    "signed-out": "{n} câu trả lời đang chờ gửi. Đăng nhập lại để gửi.",
    "other-person": "{n} câu trả lời của người dùng trang này đang chờ gửi. Đăng nhập lại bằng tài khoản đó để gửi.",
    "stale-page": "{n} câu trả lời đang chờ gửi. Tải lại trang để gửi.",
    "foreign-origin":
      "Máy chủ không nhận câu trả lời từ địa chỉ này. {n} câu đang chờ; tải lại trang để xem địa chỉ đúng.",
    sent: "Đã gửi đủ {n} câu trả lời.",
    stale: "{n} câu trả lời không gửi được, vì bạn đã làm tiếp bài này ở nơi khác.",
    late: "{n} câu trả lời đến sau khi hết giờ nên không được tính.",
    unreadable: "{n} câu trả lời không lưu được, vì máy chủ không đọc được. Mở lại bài luyện để trả lời lại.",
    unsent: "{n} câu trả lời chưa gửi sẽ mất nếu bạn đăng xuất bây giờ.",
    leaveAnyway: "Vẫn đăng xuất",
    stay: "Ở lại",
  },
  en: {
    unreached: "You're offline. Answers waiting to be sent: {n}; keep going.",
    unsaved: "The server is in trouble. Answers waiting to be sent again: {n}; keep going.",
    busy: "The server is getting too many requests. Answers waiting to be sent again: {n}; keep going.",
    full: "The server is running out of space. Answers kept on this device until there is space: {n}.",
    "signed-out": "Answers waiting to be sent: {n}. Sign in again to send them.",
    "other-person": "Answers of this page's user waiting to be sent: {n}. Sign in to that account again to send them.",
    "stale-page": "Answers waiting to be sent: {n}. Reload the page to send them.",
    "foreign-origin":
      "The server takes no answers from this address. Answers waiting: {n}; reload the page to see the right address.",
    sent: "All waiting answers are sent: {n}.",
    stale: "Answers that could not be sent, because you continued this practice elsewhere: {n}.",
    late: "Answers that came after the time was up and do not count: {n}.",
    unreadable:
      "Answers that are not saved, because the server could not read them: {n}. Open the practice again to answer them.",
    unsent: "Answers not sent yet that will be lost if you sign out now: {n}.",
    leaveAnyway: "Sign out anyway",
    stay: "Stay",
  },
} as const satisfies Messages<Trouble | Loss | "sent" | "unsent" | "leaveAnyway" | "stay">;

export type OfflineWords = WordsOf<typeof offlineMessages>;
