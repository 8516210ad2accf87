import { certaintyMessages } from "./certainty";
import { confusionMessages } from "./confusion";
import { headingMessages } from "./heading";
import { itemsMessages } from "./items";
import { peopleMessages } from "./people";
import { placeMessages } from "./place-names";
import type { Messages } from "./translator";

/** One question of the analysis: its figures, its thirds, and who chose what. */
export const itemMessages = {
  vi: {
    ...itemsMessages.vi,
    back: "Mọi câu hỏi",
    lowOf: "{name}, từ",
    highOf: "{name}, đến",
    restedN: "n của độ phân biệt",
    seconds: "Thời gian trung vị, giây",
    inUse: "Còn dùng",
    versions: "Các cách hỏi",
    figures: "Các chỉ số",
    responses: "Câu trả lời",
    efficiencyMeans: "Tỷ lệ giữa độ phân biệt và mức cao nhất có thể đạt với câu này; dưới 15% là ít phân biệt.",
    indexMeans:
      "Tương quan giữa kết quả câu này và tỷ lệ đúng ở các câu khác; tính trên {n, number} học viên đã trả lời ít nhất 8 câu khác.",
    omitted: "Bỏ trống",
    notReached: "Chưa tới",
    droppedMeans:
      "Câu này đã được bỏ khi chấm lại: ai trả lời cũng được điểm, nên không còn đúng hay sai để phân tích.",
    suspectMeans:
      "Có lựa chọn sai được chọn nhiều hơn đáp án, hoặc người làm tốt các câu khác lại sai câu này nhiều hơn. Hãy xem lại đáp án và lời văn.",
    weakMeans: "Người làm tốt và người làm kém các câu khác trả lời câu này gần như nhau.",
    easyMeans: "Từ 95% câu trả lời trở lên là đúng, nên câu này không cho biết ai vững hơn ai.",
    uncertainMeans: "Chưa đủ câu trả lời để kết luận: cần ít nhất 50, và cả khoảng của độ phân biệt phải trên 0.",
    goodMeans: "Người làm tốt các câu khác chắc chắn đúng câu này nhiều hơn.",
    smallMeans: "Dưới 20 câu trả lời thì các tỷ lệ được ẩn.",
    knownMeans: "Từ 90% câu trả lời trước khi học trở lên đã đúng, nên câu này không cho biết khóa học dạy được gì.",
    thirds: "Ai chọn gì, theo kết quả ở các câu khác",
    third: "Một phần ba",
    strong: "Cao",
    middle: "Giữa",
    weak3: "Thấp",
    thirdsSmall: "Chưa đủ dữ liệu: mới có {n} học viên đã trả lời ít nhất 8 câu khác, cần 20.",
    who: "Ai chọn gì",
    learner: peopleMessages.vi.learner,
    chosen: confusionMessages.vi.chosen,
    certainty: headingMessages.vi.certainty,
    ...certaintyMessages.vi,
    quiz: "Trong bài",
    final: placeMessages.vi.final,
    when: "Lúc",
    erased:
      "Ngoài ra có {n, number} câu trả lời của những người đã xóa tài khoản; các chỉ số vẫn tính, không kèm danh tính.",
    nobody: "Chưa ai được hỏi câu này trong các lượt làm đã chọn.",
  },
  en: {
    ...itemsMessages.en,
    back: "All questions",
    lowOf: "{name}, from",
    highOf: "{name}, to",
    restedN: "n of discrimination",
    seconds: "Median time, seconds",
    inUse: "In use",
    versions: "Wordings",
    figures: "Figures",
    responses: "Responses",
    efficiencyMeans:
      "The discrimination index against the highest that this question could reach; below 15% it tells little apart.",
    indexMeans:
      "Correlation of the result here with the share right of the other questions; from {n, plural, one {# learner} other {# learners}} with eight or more other responses.",
    omitted: "Omitted",
    notReached: "Not reached",
    droppedMeans:
      "This question was dropped by a regrade: everybody who answered has its point, so nothing is right or wrong.",
    suspectMeans:
      "A wrong choice was made more often than the right one, or learners who do well elsewhere miss this question more. Look at its key and its wording again.",
    weakMeans: "Learners who do well elsewhere and those who don't respond to this question nearly alike.",
    easyMeans: "95% of the responses or more are right, so this question doesn't tell who knows more.",
    uncertainMeans: "Too few responses to conclude: it takes 50, and an index whose whole range is above 0.",
    goodMeans: "Learners who do well elsewhere are surely right more often here.",
    smallMeans: "Below 20 responses the shares are hidden.",
    knownMeans:
      "90% of the responses before the course or more were right, so this question doesn't tell what it taught.",
    thirds: "Who chose what, by the result elsewhere",
    third: "Third",
    strong: "Upper",
    middle: "Middle",
    weak3: "Lower",
    thirdsSmall:
      "Not enough data: {n, plural, one {# learner has} other {# learners have}} eight or more other responses, it takes 20.",
    who: "Who chose what",
    learner: peopleMessages.en.learner,
    chosen: confusionMessages.en.chosen,
    certainty: headingMessages.en.certainty,
    ...certaintyMessages.en,
    quiz: "In",
    final: placeMessages.en.final,
    when: "When",
    erased:
      "{n, plural, one {# more is} other {# more are}} of people whose accounts are deleted; they count in the figures, without identity.",
    nobody: "Nobody was asked this question in the attempts selected.",
  },
} as const satisfies Messages<string>;
