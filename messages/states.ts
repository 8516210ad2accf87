import { buttonMessages } from "./buttons";
import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

export const stateMessages = {
  vi: {
    notFound: "Không tìm thấy trang này.",
    notFoundHelp: "Địa chỉ có thể đã sai, hoặc trang này không dành cho tài khoản của bạn.",
    forbidden: "Bạn chưa có quyền xem.",
    forbiddenHelp: "Hãy đăng nhập bằng tài khoản khác, hoặc hỏi người đã gửi liên kết cho bạn.",
    offline: "Trang này cần có mạng.",
    offlineHelp: "Khi mất mạng, bạn vẫn mở được khóa học, những bài học đã mở trước đó và bài luyện đang làm dở.",
    retry: buttonMessages.vi.retry,
    home: placeMessages.vi.toHome,
    learn: placeMessages.vi.toCourse,
  },
  en: {
    notFound: "This page can't be found.",
    notFoundHelp: "The address may be wrong, or the page isn't for your account.",
    forbidden: "You don't have access to this.",
    forbiddenHelp: "Sign in with another account, or ask whoever sent you the link.",
    offline: "This page needs a network.",
    offlineHelp:
      "Without one, the course, the lessons you have opened before and a practice you have begun still open.",
    retry: buttonMessages.en.retry,
    home: placeMessages.en.toHome,
    learn: placeMessages.en.toCourse,
  },
} as const satisfies Messages<string>;
