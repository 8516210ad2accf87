import { buttonMessages } from "./buttons";
import { placeMessages } from "./place-names";
import { quizMessages } from "./quiz";
import type { Messages } from "./translator";

export const lessonMessages = {
  vi: {
    back: placeMessages.vi.course,
    home: "Trang chủ",
    minutes: "{minutes} phút đọc",
    resume: "Tiếp tục từ: {section}",
    preTitle: "Đoán trước khi đọc",
    preHelp: "Không chấm điểm. Đoán trước khi đọc giúp bạn nhớ lâu hơn.",
    preSkip: "Bỏ qua, đọc luôn",
    preAnswer: "Xem đoạn có đáp án",
    guessRight: "Bạn đoán “{guess}”, và đoạn này nói đúng như vậy.",
    guessWrong: "Bạn đoán “{guess}”. Theo đoạn này, đáp án là “{owner}”.",
    outline: "Trong bài này",
    contrasts: quizMessages.vi.contrast,
    difference: "Khác nhau ở đâu?",
    summary: "Tóm lại",
    glossary: "Thuật ngữ trong bài",
    closeTerm: "Đóng",
    practice: "Bài luyện",
    doPractice: buttonMessages.vi.practise,
    resumePractice: "Làm tiếp bài luyện · câu {n}",
  },
  en: {
    back: placeMessages.en.course,
    home: "Home page",
    minutes: "{minutes} min read",
    resume: "Continue from: {section}",
    preTitle: "Guess before you read",
    preHelp: "Not graded. Guessing first makes the answer stick when you reach it.",
    preSkip: "Skip to reading",
    preAnswer: "See the passage with the answer",
    guessRight: "You guessed “{guess}”, and this passage says the same.",
    guessWrong: "You guessed “{guess}”. By this passage, the answer is “{owner}”.",
    outline: "In this lesson",
    contrasts: quizMessages.en.contrast,
    difference: "Where is the difference?",
    summary: "In short",
    glossary: "Terms in this lesson",
    closeTerm: "Close",
    practice: "Practice",
    doPractice: buttonMessages.en.practise,
    resumePractice: "Continue the practice · question {n}",
  },
} as const satisfies Messages<string>;
