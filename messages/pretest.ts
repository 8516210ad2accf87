import { buttonMessages } from "./buttons";
import { finalMessages } from "./final";
import { learnMessages } from "./learn";
import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

/** The questions before the first lesson: offered on the course map, asked and ended on a page of their own. */
export const pretestMessages = {
  vi: {
    title: placeMessages.vi.pretest,
    pageTitle: "Câu {n} trên {total} · Trước khi học",
    offer: "Trước khi học: {n} câu, không chấm điểm",
    why: "Bạn chưa cần biết gì, cứ chọn theo suy nghĩ của mình; phần này không cho xem đáp án. Học xong, bạn sẽ gặp những câu cùng loại và thấy mình đã tiến bộ đến đâu.",
    start: "Trả lời {n} câu",
    starting: "Đang mở các câu hỏi…",
    skip: "Bỏ qua",
    skipping: "Đang bỏ qua…",
    cardOpen: finalMessages.vi.cardOpen,
    resume: buttonMessages.vi.goOn,
    close: "Đóng, câu trả lời đã được lưu",
    end: "Kết thúc",
    ending: "Đang kết thúc…",
    done: "Xong phần trước khi học",
    doneMeans:
      "Phần này không có điểm và không cho xem đáp án: bạn sẽ gặp các trách nhiệm ấy trong những bài sắp học. Sau bài kiểm tra cuối khóa, trang Tiến độ cho thấy bạn đã tiến bộ đến đâu.",
    uncounted: "Phần này đã kết thúc, nên câu trả lời bạn vừa gửi không được lưu.",
    learn: learnMessages.vi.start,
    back: placeMessages.vi.backToCourse,
  },
  en: {
    title: placeMessages.en.pretest,
    pageTitle: "Question {n} of {total} · Before you learn",
    offer: "Before you learn: {n, plural, one {# question} other {# questions}}, no score",
    why: "You need not know anything yet: choose as you think; no answers are shown here. When you have finished the course, questions of the same kind show how far you have come.",
    start: "Answer {n, plural, one {# question} other {# questions}}",
    starting: "Opening the questions…",
    skip: "Skip",
    skipping: "Skipping…",
    cardOpen: finalMessages.en.cardOpen,
    resume: buttonMessages.en.goOn,
    close: "Close; your answers are saved",
    end: "Stop here",
    ending: "Stopping…",
    done: "Done with the questions before learning",
    doneMeans:
      "There is no score and no answer key here: you will meet these duties in the lessons to come. After the final, your progress shows how far you have come.",
    uncounted: "These questions are closed, so the answer you just sent is not saved.",
    learn: learnMessages.en.start,
    back: placeMessages.en.backToCourse,
  },
} as const satisfies Messages<string>;
