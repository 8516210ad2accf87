import { certaintyMessages } from "./certainty";
import { certaintyRangeMessages } from "./certainty-ranges";
import { finalMessages } from "./final";
import { quizMessages } from "./quiz";
import type { Messages, WordsOf } from "./translator";

export const finalQuestionMessages = {
  vi: {
    count: quizMessages.vi.count,
    close: "Đóng bài kiểm tra, câu trả lời đã được lưu",
    timeLeft: "Còn khoảng {minutes} phút, đến {time}.",
    lastMinute: "Còn chưa đến một phút, đến {time}.",
    cardOpen: finalMessages.vi.cardOpen,
    prompt: quizMessages.vi.prompt,
    certainty: "Bạn chắc đến đâu? Chọn để lưu câu trả lời.",
    ...certaintyMessages.vi,
    ...certaintyRangeMessages.vi,
    saveHelp: "Chọn xong, bấm “Lưu câu trả lời”.",
    save: "Lưu câu trả lời",
    stored: "Đã lưu: {role}. Chọn lại nếu bạn muốn sửa.",
    storedSure: "Đã lưu: {role}, {certainty}. Chọn lại nếu bạn muốn sửa.",
    incomplete: "Câu này chưa được lưu. Hãy chọn {first}, {second} hay cả hai, rồi chọn mức chắc chắn.",
    incompleteSave: "Câu này chưa được lưu. Hãy chọn {first}, {second} hay cả hai, rồi lưu.",
    elsewhere: quizMessages.vi.elsewhere,
    moves: "Các câu khác",
    previous: "Câu trước",
    next: "Câu sau",
    review: "Xem lại và nộp",
  },
  en: {
    count: quizMessages.en.count,
    close: "Close the final; your answers are saved",
    timeLeft: "About {minutes} min left, until {time}.",
    lastMinute: "Less than a minute left, until {time}.",
    cardOpen: finalMessages.en.cardOpen,
    prompt: quizMessages.en.prompt,
    certainty: "How sure are you? Choose to save your answer.",
    ...certaintyMessages.en,
    ...certaintyRangeMessages.en,
    saveHelp: "Choose, then press “Save the answer”.",
    save: "Save the answer",
    stored: "Saved: {role}. Choose again to change it.",
    storedSure: "Saved: {role}, {certainty}. Choose again to change it.",
    incomplete: "This one is not saved yet. Choose {first}, {second} or both, then how sure you are.",
    incompleteSave: "This one is not saved yet. Choose {first}, {second} or both, then save.",
    elsewhere: quizMessages.en.elsewhere,
    moves: "Other questions",
    previous: "Previous",
    next: "Next",
    review: "Review and hand in",
  },
} as const satisfies Messages<string>;

export type FinalQuestionWords = WordsOf<typeof finalQuestionMessages>;
