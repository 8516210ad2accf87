import { finalMessages } from "./final";
import { placeMessages } from "./place-names";
import { scoreMessages } from "./score";
import type { Messages, WordsOf } from "./translator";

export const finalResultMessages = {
  vi: {
    title: placeMessages.vi.final,
    resultTitle: "Kết quả bài kiểm tra cuối khóa",
    handedIn: "Đã nộp bài",
    waiting: "Kết quả sẽ hiện sau mười giây; trong lúc đó bạn còn hoàn tác được.",
    undo: "Hoàn tác ({s} giây)",
    seeResult: finalMessages.vi.seeResult,
    timeOver: "Đã hết giờ",
    timeOverText:
      "Bài được tự động nộp lúc {time}, {answered} trên {total} câu được tính. Câu để trống tính là chưa đúng.",
    timeOverWaiting: "Kết quả sẽ hiện sau vài giây.",
    arrivedLate: "Câu trả lời bạn vừa gửi đến sau khi hết giờ nên không được tính.",
    arrivedAfter: "Bài này đã được nộp ở nơi khác, nên câu trả lời bạn vừa gửi không được tính.",
    score: scoreMessages.vi.score,
    passMark: finalMessages.vi.passMark,
    passed: scoreMessages.vi.passed,
    failed: scoreMessages.vi.failed,
    bandText: scoreMessages.vi.band,
    bandMeans: "Cứ 100 lần làm lại với câu khác thì khoảng 95 lần kết quả nằm trong khoảng này.",
    bandMethod: "Khoảng này được tính thế nào?",
    sem: "Tính theo sai số chuẩn của phép đo ở cả hai lần làm, ước lượng từ {n, number} học viên đã làm bài.",
    binomial:
      "Tính theo số câu hỏi (khoảng dự đoán cho phân phối nhị thức); chưa đủ học viên làm bài để ước lượng sai số chuẩn của phép đo.",
    blank: "Để trống, tính là chưa đúng: {n} câu",
    blankKeys: "Câu để trống không hiện đáp án.",
    late: "Trả lời sau khi hết giờ, không được tính: {n} câu.",
    certificate: placeMessages.vi.toCertificate,
    again: "Làm lại với câu khác",
    back: placeMessages.vi.backToCourse,
    lastCounts: "Tính theo câu trả lời sau cùng của mỗi câu trước khi nộp.",
  },
  en: {
    title: placeMessages.en.final,
    resultTitle: "Result of the final",
    handedIn: "Handed in",
    waiting: "You will see the result in ten seconds; until then you can undo.",
    undo: "Undo ({s} s)",
    seeResult: finalMessages.en.seeResult,
    timeOver: "Time is up",
    timeOverText:
      "The final was handed in automatically at {time}; {answered} of {total} answers count. Unanswered questions count as wrong.",
    timeOverWaiting: "You will see the result in a few seconds.",
    arrivedLate: "The answer you just sent came after the time was up, so it does not count.",
    arrivedAfter: "This final was handed in elsewhere, so the answer you just sent does not count.",
    score: scoreMessages.en.score,
    passMark: finalMessages.en.passMark,
    passed: scoreMessages.en.passed,
    failed: scoreMessages.en.failed,
    bandText: scoreMessages.en.band,
    bandMeans: "In about 95 of 100 attempts with other questions the result falls in this range.",
    bandMethod: "How is this range found?",
    sem: "By the standard error of measurement of both attempts, estimated from {n, number} learners who took the final.",
    binomial:
      "By the number of questions (a prediction interval for a binomial share); too few learners took the final to estimate its standard error of measurement.",
    blank: "Unanswered, counted as wrong: {n}",
    blankKeys: "The answers to these are not shown.",
    late: "Answers given after the time was up, not counted: {n}.",
    certificate: placeMessages.en.toCertificate,
    again: "Again with other questions",
    back: placeMessages.en.backToCourse,
    lastCounts: "Counts your last answer to each question before handing in.",
  },
} as const satisfies Messages<string>;

export type FinalResultWords = WordsOf<typeof finalResultMessages>;
