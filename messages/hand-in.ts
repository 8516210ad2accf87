import { buttonMessages } from "./buttons";
import { certaintyMessages } from "./certainty";
import { quizMessages } from "./quiz";
import type { Messages } from "./translator";

export const handInMessages = {
  vi: {
    count: quizMessages.vi.count,
    finish: "Nộp bài?",
    finishAll: "Bạn đã trả lời cả {n} câu.",
    finishOpen: "Còn {n} câu chưa trả lời:",
    finishNote: "Câu để trống tính là chưa đúng và không hiện đáp án. Sau khi nộp, bạn có mười giây để hoàn tác.",
    handIn: "Nộp bài",
    handingIn: "Đang nộp…",
    goOn: buttonMessages.vi.goOn,
    allItems: "Xem lại cả {n} câu",
    openItem: "chưa trả lời",
    ...certaintyMessages.vi,
    undone: "Đã hoàn tác: bài chưa được nộp. Bạn có thể sửa câu trả lời rồi nộp lại.",
  },
  en: {
    count: quizMessages.en.count,
    finish: "Hand in?",
    finishAll: "You have answered all {n} questions.",
    finishOpen: "{n} unanswered:",
    finishNote:
      "An unanswered question counts as wrong, and its answer is not shown. After handing in you have ten seconds to undo it.",
    handIn: "Hand in",
    handingIn: "Handing in…",
    goOn: buttonMessages.en.goOn,
    allItems: "Review all {n} questions",
    openItem: "unanswered",
    ...certaintyMessages.en,
    undone: "Undone: the final is not handed in. You can change your answers and hand in again.",
  },
} as const satisfies Messages<string>;
