import { buttonMessages } from "./buttons";
import { quizMessages } from "./quiz";
import type { Messages, WordsOf } from "./translator";
import { unsentMessages } from "./unsent";

/** What a text field of the studio says while it saves itself. */
export const writtenMessages = {
  vi: {
    save: buttonMessages.vi.save,
    saving: quizMessages.vi.saving,
    saved: "Đã lưu lúc {time}",
    savedPlainly: buttonMessages.vi.saved,
    unreached: "Chưa có mạng, nên phần này chưa được lưu. Chữ bạn viết vẫn ở đây và sẽ được gửi lại ngay khi có mạng.",
    unsaved: "Máy chủ đang gặp sự cố, nên phần này chưa được lưu. Chữ bạn viết vẫn ở đây và sẽ được gửi lại.",
    "stale-page":
      "Trang này đã cũ, nên phần này chưa được lưu. Hãy mở trang trong thẻ mới rồi chép sang đó những gì bạn vừa viết.",
    openAgain: unsentMessages.vi.open,
    conflict: "{name} đã sửa đúng chỗ này {time}, nên bản của bạn chưa được ghi. Hãy chọn bản sẽ dùng.",
    conflictWith:
      "{name} đã sửa đúng chỗ này {time}, nên bản của bạn chưa được ghi. Bản đang được lưu: {theirs} Bấm Lưu nếu muốn dùng bản của bạn.",
    theirs: "Bản đang được lưu",
    theirsEmpty: "(để trống)",
    keepMine: "Dùng bản của tôi",
    takeTheirs: "Dùng bản đang được lưu",
    error: "Phải sửa",
    warning: "Nên sửa",
    inLanguage: "{label} ({language})",
    atLine: "dòng {line}: {text}",
    "bad-input": "Phần này dài quá mức có thể lưu. Hãy rút bớt.",
  },
  en: {
    save: buttonMessages.en.save,
    saving: quizMessages.en.saving,
    saved: "Saved at {time}",
    savedPlainly: buttonMessages.en.saved,
    unreached:
      "There is no network, so this is not saved yet. What you wrote is still here and will be sent as soon as there is.",
    unsaved: "The server is in trouble, so this is not saved yet. What you wrote is still here and will be sent again.",
    "stale-page":
      "This page is out of date, so this is not saved. Open the page in a new tab and copy what you wrote there.",
    openAgain: unsentMessages.en.open,
    conflict: "{name} changed this very text {time}, so your version was not saved. Choose which one to use.",
    conflictWith:
      "{name} changed this very text {time}, so your version was not saved. The saved version: {theirs} Press Save to use yours.",
    theirs: "The version that is saved",
    theirsEmpty: "(empty)",
    keepMine: "Use my version",
    takeTheirs: "Use the saved version",
    error: "To be mended",
    warning: "Better mended",
    inLanguage: "{label} ({language})",
    atLine: "line {line}: {text}",
    "bad-input": "This is longer than can be saved. Shorten it.",
  },
} as const satisfies Messages<string>;

export type WrittenWords = WordsOf<typeof writtenMessages>;
