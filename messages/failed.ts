import type { Messages } from "./translator";

/** Apart from the other states: the browser loads these when a page fails in it. */
export const errorMessages = {
  vi: {
    error: "Có lỗi ở phía chúng tôi.",
    errorHelp:
      "Những gì đã lưu vẫn còn. Thử lại sau ít phút; nếu còn lỗi, hãy gửi mã này cho quản lý hoặc người đã mời bạn.",
    code: "Mã: {code}",
    retry: "Thử lại",
  },
  en: {
    error: "Something went wrong on our side.",
    errorHelp:
      "What was saved is safe. Try again in a few minutes; if it happens again, give this code to your manager or whoever invited you.",
    code: "Code: {code}",
    retry: "Try again",
  },
} as const satisfies Messages<string>;
