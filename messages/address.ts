import type { Messages } from "./translator";

/** What is told to somebody who opened the app by another name than its own. */
export const addressMessages = {
  vi: {
    title: "Phân Vai ở một địa chỉ khác",
    help: "Bạn đã mở một địa chỉ mà Phân Vai không dùng, nên ở đây không đăng nhập hay lưu bài được. Địa chỉ đúng là {origin}.",
    open: "Mở {origin}",
    "foreign-origin":
      "Biểu mẫu này được gửi từ một địa chỉ mà Phân Vai không dùng, nên chưa có gì được lưu. Hãy mở {origin} rồi làm lại; những gì bạn nhập vẫn còn đây.",
    noCookies:
      "Trình duyệt đang chặn cookie nên bạn không đăng nhập được. Hãy cho phép cookie của trang này rồi tải lại.",
    strip: "Phân Vai không dùng địa chỉ này nên câu trả lời sẽ không gửi được. Hãy mở {origin}.",
    notKept:
      "Trình duyệt không giữ được phiên đăng nhập. Hãy cho phép cookie của trang này và mở đúng địa chỉ {origin}, rồi đăng nhập lại.",
    guestNotKept:
      "Trình duyệt đang chặn cookie nên bạn chưa học thử được. Hãy cho phép cookie của trang này rồi bắt đầu lại từ trang chủ.",
  },
  en: {
    title: "Phân Vai has another address",
    help: "You opened an address that Phân Vai doesn't use, so signing in and saving don't work here. The right address is {origin}.",
    open: "Open {origin}",
    "foreign-origin":
      "This form was sent from an address that Phân Vai doesn't use, so nothing was saved. Open {origin} and do it again; what you typed is still here.",
    noCookies: "Your browser blocks cookies, so you can't sign in. Allow cookies for this site, then reload the page.",
    strip: "Phân Vai doesn't use this address, so answers can't be sent from here. Open {origin}.",
    notKept:
      "Your browser didn't keep the sign-in. Allow cookies for this site, open it as {origin}, then sign in again.",
    guestNotKept:
      "Your browser blocks cookies, so you can't try the lesson yet. Allow cookies for this site, then start again from the home page.",
  },
} as const satisfies Messages<string>;
