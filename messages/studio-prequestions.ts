import { itemsMessages } from "./items";
import { studioMessages } from "./studio";
import type { Messages } from "./translator";

/** The editor of the questions that are guessed at before a lesson is read. */
export const prequestionsMessages = {
  vi: {
    title: "Đoán trước khi đọc",
    help: "Học viên đoán trước rồi mới đọc; lời đoán trở lại ở đoạn có lời giải. Nên có ba câu, hoặc không câu nào.",
    nth: "Câu để đoán {n}",
    paragraph: "Đoạn có lời giải",
    gone: "Đoạn đã chọn không còn trong bài. Hãy chọn đoạn khác.",
    place: "Lưu đoạn của câu {n}",
    remove: "Bỏ câu để đoán {n}",
    new: "Thêm câu để đoán",
    stem: itemsMessages.vi.item,
    add: "Thêm",
    "bad-words": "Hãy viết câu hỏi, nhiều nhất 400 ký tự.",
    "bad-input": "Hãy viết câu hỏi và chọn đoạn có lời giải.",
    "changed-meanwhile": studioMessages.vi["changed-meanwhile"],
    "no-such-lesson": studioMessages.vi["no-such-lesson"],
    "no-such-paragraph": studioMessages.vi["no-such-paragraph"],
  },
  en: {
    title: "Guess before reading",
    help: "Learners guess before they read; the guess comes back at the paragraph that answers it. Three are best, or none.",
    nth: "Question to guess at {n}",
    paragraph: "Paragraph that answers it",
    gone: "The chosen paragraph is no longer in the lesson. Choose another.",
    place: "Save the paragraph of question {n}",
    remove: "Remove question {n}",
    new: "Add a question to guess at",
    stem: itemsMessages.en.item,
    add: "Add",
    "bad-words": "Write the question, in 400 characters at most.",
    "bad-input": "Write the question and choose the paragraph that answers it.",
    "changed-meanwhile": studioMessages.en["changed-meanwhile"],
    "no-such-lesson": studioMessages.en["no-such-lesson"],
    "no-such-paragraph": studioMessages.en["no-such-paragraph"],
  },
} as const satisfies Messages<string>;
