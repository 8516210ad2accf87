import { studioMessages } from "./studio";
import type { Messages, WordsOf } from "./translator";

/** What a text field of the studio says while it saves itself. */
export const writtenMessages = {
  vi: {
    save: "Lưu",
    saving: "Đang lưu…",
    saved: "Đã lưu lúc {time}",
    savedPlainly: "Đã lưu.",
    unreached: "Chưa có mạng, nên phần này chưa được lưu. Chữ bạn viết vẫn ở đây và sẽ được gửi lại ngay khi có mạng.",
    unsaved: "Máy chủ đang gặp sự cố, nên phần này chưa được lưu. Chữ bạn viết vẫn ở đây và sẽ được gửi lại.",
    "stale-page":
      "Trang này đã cũ, nên phần này chưa được lưu. Hãy mở trang trong thẻ mới rồi chép sang đó những gì bạn vừa viết.",
    openAgain: "Mở trang trong thẻ mới",
    conflictBy: "{name} vừa sửa đúng chỗ này, nên bản của bạn chưa được ghi. Hãy chọn bản sẽ dùng.",
    conflict: "Chỗ này vừa được sửa ở nơi khác, nên bản của bạn chưa được ghi. Hãy chọn bản sẽ dùng.",
    theirs: "Bản đang được lưu",
    theirsEmpty: "(để trống)",
    keepMine: "Dùng bản của tôi",
    takeTheirs: "Dùng bản đang được lưu",
    error: "Phải sửa",
    warning: "Nên sửa",
    vi: "Tiếng Việt",
    en: "Tiếng Anh",
    inLanguage: "{label} ({language})",
    atLine: "dòng {line}: {text}",
    "bad-input": "Phần này dài quá mức có thể lưu. Hãy rút bớt.",
    ...told(studioMessages.vi),
  },
  en: {
    save: "Save",
    saving: "Saving…",
    saved: "Saved at {time}",
    savedPlainly: "Saved.",
    unreached:
      "There is no network, so this is not saved yet. What you wrote is still here and will be sent as soon as there is.",
    unsaved: "The server is in trouble, so this is not saved yet. What you wrote is still here and will be sent again.",
    "stale-page":
      "This page is out of date, so this is not saved. Open the page in a new tab and copy what you wrote there.",
    openAgain: "Open the page in a new tab",
    conflictBy: "{name} has just changed this very text, so your version was not saved. Choose which one to use.",
    conflict: "This very text has just been changed elsewhere, so your version was not saved. Choose which one to use.",
    theirs: "The version that is saved",
    theirsEmpty: "(empty)",
    keepMine: "Use my version",
    takeTheirs: "Use the saved version",
    error: "To be mended",
    warning: "Better mended",
    vi: "Vietnamese",
    en: "English",
    inLanguage: "{label} ({language})",
    atLine: "line {line}: {text}",
    "bad-input": "This is longer than can be saved. Shorten it.",
    ...told(studioMessages.en),
  },
} as const satisfies Messages<string>;

export type WrittenWords = WordsOf<typeof writtenMessages>;

/** Why a text can't be kept: the studio's own words. */
function told(words: (typeof studioMessages)["vi" | "en"]) {
  return {
    "no-such-duty": words["no-such-duty"],
    "no-such-lesson": words["no-such-lesson"],
    "no-such-field": words["no-such-field"],
    "no-language": words["no-language"],
  };
}
