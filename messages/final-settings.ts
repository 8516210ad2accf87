import { buttonMessages } from "./buttons";
import { headingMessages } from "./heading";
import { scoreMessages } from "./score";
import type { Messages } from "./translator";

export const finalSettingsMessages = {
  vi: {
    title: "Bài kiểm tra",
    minutes: "Thời gian làm bài (phút)",
    minutesHelp: "Từ 5 đến 600 phút; để trống nếu không giới hạn. Chỉ áp dụng cho những lượt bắt đầu từ nay.",
    badMinutes: "Thời gian cần là số phút tròn, từ 5 đến 600, hoặc để trống.",
    factor: "Hệ số thời gian của học viên này",
    factorHelp: "Nhân với thời gian làm bài của nhóm, nếu nhóm có giới hạn. Chỉ áp dụng cho những lượt bắt đầu từ nay.",
    times: "×{factor, number}",
    save: buttonMessages.vi.save,
    saved: buttonMessages.vi.saved,
    when: "Bắt đầu",
    score: headingMessages.vi.result,
    band: "Khoảng 95%",
    state: headingMessages.vi.state,
    of: scoreMessages.vi.of,
    interval: scoreMessages.vi.range,
    late: "{n} câu trả lời sau giờ, không tính",
    passed: scoreMessages.vi.passed,
    failed: scoreMessages.vi.failed,
    none: "Học viên này chưa nộp bài kiểm tra nào.",
    sem: "Kết quả của một lần làm khác thường nằm trong khoảng này (95%), theo sai số chuẩn của phép đo, ước lượng từ {n, number} học viên.",
    binomial:
      "Kết quả của một lần làm khác thường nằm trong khoảng này (95%), tính theo số câu hỏi; chưa đủ học viên làm bài để ước lượng sai số chuẩn của phép đo.",
  },
  en: {
    title: "Final",
    minutes: "Time for the final (minutes)",
    minutesHelp: "From 5 to 600 minutes; empty for no limit. It holds for finals that start from now on.",
    badMinutes: "The time is a whole number of minutes from 5 to 600, or empty.",
    factor: "This learner's time factor",
    factorHelp:
      "Multiplies the cohort's time for the final, where it has a limit. It holds for finals that start from now on.",
    times: "×{factor, number}",
    save: buttonMessages.en.save,
    saved: buttonMessages.en.saved,
    when: "Started",
    score: headingMessages.en.result,
    band: "95% range",
    state: headingMessages.en.state,
    of: scoreMessages.en.of,
    interval: scoreMessages.en.range,
    late: "{n, plural, one {# response} other {# responses}} after the time was up, not counted",
    passed: scoreMessages.en.passed,
    failed: scoreMessages.en.failed,
    none: "This learner hasn't handed in a final yet.",
    sem: "The result of another attempt usually falls in this range (95%), by the standard error of measurement, estimated from {n, number} learners.",
    binomial:
      "The result of another attempt usually falls in this range (95%), by the number of questions; too few learners took the final to estimate its standard error of measurement.",
  },
} as const satisfies Messages<string>;
