import { cohortFrameMessages } from "./cohort-frame";
import { itemMessages } from "./item";
import type { Messages } from "./translator";

/** The analysis of a course's items as a table to take along, and what its columns mean. */
export const fileItemMessages = {
  vi: {
    ...itemMessages.vi,
    items: cohortFrameMessages.vi.items,
    idMeans: "Mã của câu hỏi trong khóa học; nối với trang tính Câu trả lời.",
    itemMeans: "Lời của câu hỏi trong cách hỏi này.",
    lessonMeans: "Bài học của câu hỏi.",
    keyMeans: "Đáp án đang được tính, sau mọi lần chấm lại; trống nếu câu đã bị bỏ.",
    nMeans:
      "Số câu trả lời được tính: bài luyện và bài kiểm tra cuối khóa, theo lượt làm đã chọn, gồm cả của người đã xóa tài khoản.",
    facilityMeans: "Số câu trả lời đúng chia cho n; để trống khi n dưới 20.",
    lowMeans: "Đầu thấp của khoảng tin cậy 95%.",
    highMeans: "Đầu cao của khoảng tin cậy 95%.",
    restedMeans: "Số học viên trả lời câu này đã trả lời ít nhất 8 câu khác: độ phân biệt tính trên những người này.",
    indexIs:
      "Tương quan giữa kết quả câu này và tỷ lệ đúng ở các câu khác của cùng học viên; để trống khi dưới 20 người.",
    chosenMeans: "Số lần lựa chọn này được chọn.",
    mistakenMeans: "Lựa chọn sai được chọn nhiều nhất.",
    confidentMeans: "Phần các câu trả lời sai mà học viên nói là rất chắc.",
    secondsMeans: "Từ lúc câu hỏi hiện ra đến lúc trả lời, đo trong trình duyệt; một nửa số câu trả lời nhanh hơn.",
    omittedMeans: "Số lần câu này bị bỏ qua trong khi những câu sau được trả lời, hoặc còn trống lúc nộp bài.",
    notReachedMeans: "Số lần học viên dừng lại, hoặc hết giờ, trước câu này.",
    remarkMeans: "Kết luận từ các chỉ số, theo cùng quy tắc với trang Câu hỏi.",
    versionMeans: "Cách hỏi, gọi theo phiên bản đầu tiên có cách hỏi ấy. Sửa lời hoặc đáp án là thành cách hỏi khác.",
    inUseMeans: "Cách hỏi này còn trong phiên bản hiện nay hay không.",
  },
  en: {
    ...itemMessages.en,
    items: cohortFrameMessages.en.items,
    idMeans: "The question's id in the course; it leads to the sheet Responses.",
    itemMeans: "The words of the question in this version.",
    lessonMeans: "The question's lesson.",
    keyMeans: "The answer that counts now, after every regrade; empty where the question was dropped.",
    nMeans:
      "Responses that count: practices and finals, in the attempts selected, those of people whose accounts are deleted included.",
    facilityMeans: "Right responses divided by n; empty where n is below 20.",
    lowMeans: "The low end of the 95% confidence interval.",
    highMeans: "The high end of the 95% confidence interval.",
    restedMeans:
      "Learners who responded here and to eight or more other questions: the discrimination index is found from these.",
    indexIs:
      "Correlation of the result here with the share right of the same learner's other questions; empty for fewer than 20.",
    chosenMeans: "How often this was chosen.",
    mistakenMeans: "The wrong choice made most often.",
    confidentMeans: "Part of the responses that were wrong and said to be very sure.",
    secondsMeans:
      "From the question's showing to the response, measured in the browser; half of the responses took less.",
    omittedMeans: "How often it was passed while later ones were answered, or left open at the hand-in.",
    notReachedMeans: "How often a learner stopped, or ran out of time, before it.",
    remarkMeans: "What the figures come to, by the same rules as on the Questions page.",
    versionMeans:
      "The wording, named by the first edition that had it. A change of its words or of its answer makes another.",
    inUseMeans: "Whether the present edition still asks it so.",
  },
} as const satisfies Messages<string>;
