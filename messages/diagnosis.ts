import { certaintyMessages } from "./certainty";
import { certaintyRangeMessages } from "./certainty-ranges";
import { confusionMessages } from "./confusion";
import { headingMessages } from "./heading";
import { quizMessages } from "./quiz";
import { scoreMessages } from "./score";
import type { Messages } from "./translator";

export const diagnosisMessages = {
  vi: {
    title: "Bạn hay nhầm chỗ nào",
    errors: "Còn nhầm",
    errorsLead:
      "Những trách nhiệm bạn đã trả lời sai và chưa trả lời đúng lại vào một ngày sau đó. Câu bạn rất chắc mà sai được xếp trước.",
    noErrors: "Không có trách nhiệm nào đang chờ bạn trả lời đúng lại.",
    moreErrors: "Còn {n} trách nhiệm nữa; xem danh sách ở trên.",
    error: "Bạn chọn “{choice}”, đáp án là “{key}”.",
    surely: "Sai khi rất chắc",
    reread: quizMessages.vi.reread,
    matrix: confusionMessages.vi.matrix,
    matrixNote: "Câu trả lời đầu tiên cho mỗi câu trong từng lượt làm; không tính lượt làm lại câu sai.",
    key: confusionMessages.vi.key,
    chosen: confusionMessages.vi.youChose,
    joinsOften: "Bạn hay gộp: trong {of} việc của một người, bạn chọn “Cả hai” {times} lần.",
    joinsSeldom: "Trong {of} việc của một người, bạn chọn “Cả hai” {times} lần.",
    splitsOften: "Bạn hay tách: trong {of} việc của cả hai, bạn chọn một người {times} lần.",
    splitsSeldom: "Trong {of} việc của cả hai, bạn chọn một người {times} lần.",
    calibration: confusionMessages.vi.calibration,
    certainty: headingMessages.vi.certainty,
    right: "Đúng",
    remark: headingMessages.vi.remark,
    ...certaintyMessages.vi,
    ...certaintyRangeMessages.vi,
    of: scoreMessages.vi.rightOf,
    overconfident: "quá tự tin",
    fitting: "khớp",
    cautious: "dè dặt",
    forecast: "Mức nhớ: dự đoán và thực tế",
    forecastLead:
      "Trước mỗi câu ôn tập hay kiểm tra, lịch ôn đoán khả năng bạn còn nhớ. Vạch đứng là dự đoán, thanh là tỷ lệ đúng.",
    predicted: "Dự đoán",
    actual: "Đúng",
    n: "Số câu",
  },
  en: {
    title: "What you mix up",
    errors: "Still mixed up",
    errorsLead:
      "Responsibilities you got wrong and have not got right on another day since. Wrong answers you were very sure of come first.",
    noErrors: "No responsibility is waiting to be got right again.",
    moreErrors: "{n, plural, one {# more} other {# more}}: see the list above.",
    error: "You chose “{choice}”; the correct answer is “{key}”.",
    surely: "Wrong and very sure",
    reread: quizMessages.en.reread,
    matrix: confusionMessages.en.matrix,
    matrixNote: "First answer to each question in each attempt; retries of missed questions are left out.",
    key: confusionMessages.en.key,
    chosen: confusionMessages.en.youChose,
    joinsOften: "You often answer “Both” for one person's duty: {times} of {of} times.",
    joinsSeldom: "You seldom answer “Both” for one person's duty: {times} of {of} times.",
    splitsOften: "You often answer one person for a shared duty: {times} of {of} times.",
    splitsSeldom: "You seldom answer one person for a shared duty: {times} of {of} times.",
    calibration: confusionMessages.en.calibration,
    certainty: headingMessages.en.certainty,
    right: "Right",
    remark: headingMessages.en.remark,
    ...certaintyMessages.en,
    ...certaintyRangeMessages.en,
    of: scoreMessages.en.rightOf,
    overconfident: "overconfident",
    fitting: "about right",
    cautious: "underconfident",
    forecast: "Recall, predicted and actual",
    forecastLead:
      "Before each review or check question, the schedule predicts how likely you still know it. The upright line is the prediction, the bar the share right.",
    predicted: "Predicted",
    actual: "Right",
    n: "Questions",
  },
} as const satisfies Messages<string>;
