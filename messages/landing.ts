import { buttonMessages } from "./buttons";
import { entryMessages } from "./entry";
import { quizMessages } from "./quiz";
import type { Messages } from "./translator";
import { verdictMessages } from "./verdict";

export const landingMessages = {
  vi: {
    // Lines break by sense: a role stays with its word.
    title: "Việc này của\u00a0{first}, của\u00a0{second} hay của cả\u00a0hai?",
    promise: "{first} là {firstFull}, {second} là {secondFull}. {n} bài ngắn giúp bạn biết việc nào của ai.",
    roleIs: "{short} = {full}",
    lead: "{n} bài ngắn giúp bạn biết việc nào của ai",
    signUp: entryMessages.vi.signUp,
    resume: buttonMessages.vi.resume,
    manager: "Dành cho quản lý",
    lessons: "{n} bài học",
    lessonsText: "Mỗi bài có phần đọc ngắn và bài luyện.",
    minutes: "{n} phút đọc mỗi bài",
    minutesText: "Học được trên điện thoại, dừng lúc nào cũng được, kết quả vẫn còn.",
    languages: "Tiếng Việt và tiếng Anh",
    languagesText: "Đổi ngôn ngữ bất cứ lúc nào.",
    shown: "Học ở đây như thế nào",
    verdictTitle: "Biết ngay vì sao",
    verdictText: "Chọn xong, bạn thấy đáp án, lý do và đoạn trong bài học.",
    verdictRight: verdictMessages.vi.right,
    reviewTitle: "Nhớ lâu",
    reviewText: "Câu sai và câu sắp quên được hỏi lại đúng lúc, mỗi ngày vài phút.",
    certificateTitle: "Có chứng nhận",
    certificateText: "Đạt bài kiểm tra cuối khóa, bạn nhận chứng nhận mà ai cũng kiểm tra được.",
    certificateName: "Tên của bạn",
    certificateScore: "{raw} trên {max} câu đúng",
    certainty: quizMessages.vi.certainty,
    tryAnother: "Trong khóa học còn {n} câu như thế.",
    trial: "Học thử bài 1, chưa cần tài khoản",
    trialOn: "Làm tiếp bài làm thử",
    trialFull:
      "Lúc này đang có quá nhiều người làm thử. Bạn có thể tạo tài khoản để học ngay, hoặc quay lại sau một giờ.",
  },
  en: {
    title: "{first}, {second} or both: whose job is it?",
    promise:
      "The {first} is the {firstFull}, the {second} the {secondFull}. {n, plural, one {# short lesson shows} other {# short lessons show}} you who does what.",
    roleIs: "{short} = {full}",
    lead: "{n, plural, one {# short lesson shows} other {# short lessons show}} you who does what",
    signUp: entryMessages.en.signUp,
    resume: buttonMessages.en.resume,
    manager: "For managers",
    lessons: "{n, plural, one {# lesson} other {# lessons}}",
    lessonsText: "Each has a short text and a practice.",
    minutes: "{n, plural, one {# minute} other {# minutes}} to read each",
    minutesText: "Made for the phone: stop whenever you like, your results are kept.",
    languages: "Vietnamese and English",
    languagesText: "Switch language at any time.",
    shown: "How you learn here",
    verdictTitle: "See why at once",
    verdictText: "Choose, and you see the answer, the reason and the passage in the lesson.",
    verdictRight: verdictMessages.en.right,
    reviewTitle: "Remember it",
    reviewText: "What you missed and what you are about to forget is asked again in time, a few minutes a day.",
    certificateTitle: "Earn a certificate",
    certificateText: "Pass the final and you get a certificate that anyone can verify.",
    certificateName: "Your name",
    certificateScore: "{raw} of {max} correct",
    certainty: quizMessages.en.certainty,
    tryAnother: "The course has {n} more like this.",
    trial: "Try lesson 1 without an account",
    trialOn: "Continue the trial lesson",
    trialFull:
      "Too many people are trying this out right now. Create an account to start at once, or come back in an hour.",
  },
} as const satisfies Messages<string>;
