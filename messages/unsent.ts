import type { Messages, WordsOf } from "./translator";

/** What a form says whose answer never came; it may have been done all the same. */
export const unsentMessages = {
  vi: {
    unreached: "Không kết nối được với máy chủ. Những gì bạn đã nhập hoặc chọn vẫn còn đây; hãy thử lại khi có mạng.",
    unsaved: "Máy chủ đang gặp sự cố. Những gì bạn đã nhập hoặc chọn vẫn còn đây; hãy thử lại sau ít phút.",
    "stale-page":
      "Trang này đã cũ, nên chưa có gì được lưu. Những gì bạn đã nhập hoặc chọn vẫn còn đây; hãy mở trang trong thẻ mới rồi làm lại ở đó.",
    open: "Mở trang trong thẻ mới",
  },
  en: {
    unreached: "The server could not be reached. What you typed or chose is still here; try again when you are online.",
    unsaved: "The server is in trouble. What you typed or chose is still here; try again in a few minutes.",
    "stale-page":
      "This page is out of date, so nothing was saved. What you typed or chose is still here; open the page in a new tab and do it again there.",
    open: "Open the page in a new tab",
  },
} as const satisfies Messages<string>;

export type UnsentWords = WordsOf<typeof unsentMessages>;
