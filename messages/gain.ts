import { headingMessages } from "./heading";
import { itemsMessages } from "./items";
import { peopleMessages } from "./people";
import { placeMessages } from "./place-names";
import { scoreMessages } from "./score";
import type { Messages } from "./translator";

/** How far a learner or a cohort has come since before the course. */
export const gainMessages = {
  vi: {
    title: "Tiến bộ",
    own: "Trước và sau khi học",
    pretest: placeMessages.vi.pretest,
    final: "Sau khi học",
    "check-30": "Sau 30 ngày",
    "check-90": "Sau 90 ngày",
    of: scoreMessages.vi.of,
    range: scoreMessages.vi.range,
    rangeMeans: "Khoảng dưới mỗi tỷ lệ là khoảng tin cậy 95%: càng ít câu thì khoảng càng rộng.",
    lead: "Mỗi người được so với chính mình: các câu trước khi học, bài kiểm tra cuối khóa đầu tiên, rồi bài kiểm tra sau 30 và 90 ngày. Lần nào cũng hỏi số câu bằng nhau cho mỗi đáp án, ưu tiên những câu chưa gặp.",
    asked: "{taken} trên {learners} học viên đã trả lời trước khi học, {skipped} người bỏ qua.",
    none: "Chưa có ai được đo cả trước và sau khi học. Ai chưa bắt đầu sẽ được mời trả lời vài câu trước bài đầu tiên; số liệu hiện ở đây khi họ nộp bài kiểm tra cuối khóa.",
    cohort: "Cả nhóm",
    measure: "So với trước khi học",
    people: "Số người",
    before: "Trước",
    after: "Sau",
    difference: "Chênh lệch",
    points: "{n} điểm phần trăm",
    pointsRange: "từ {low} đến {high}",
    tooFew: "chưa đủ người để so",
    cohortMeans:
      "Mỗi dòng chỉ tính những người có cả hai lần đo. Chênh lệch là trung bình của từng người, kèm khoảng tin cậy 95% (phép thử t theo cặp).",
    duties: "Theo trách nhiệm",
    duty: headingMessages.vi.duty,
    remark: headingMessages.vi.remark,
    knownBefore: "Gần như ai cũng biết từ trước",
    dutiesMean:
      "Tỷ lệ đúng kèm khoảng tin cậy 95% (Wilson) và số câu trả lời (n), của những người có cả hai lần đo. Việc yếu nhất sau khi học đứng đầu.",
    notAsked: "chưa hỏi",
    n: "n = {n}",
    byPerson: "Theo học viên",
    learner: peopleMessages.vi.learner,
    byPersonMeans: "Người ít tiến bộ nhất đứng đầu.",
    notMeasured: "–",
    item: itemsMessages.vi.item,
    items: "Từng câu hỏi",
    index: "Chênh lệch trước–sau",
    small: "chưa đủ dữ liệu",
    indexMeans:
      "Chênh lệch trước–sau là tỷ lệ đúng sau khi học trừ tỷ lệ đúng trước khi học (Cox và Vargas, 1966); chỉ tính khi mỗi bên có ít nhất 20 câu trả lời.",
  },
  en: {
    title: "Learning gain",
    own: "Before and after learning",
    pretest: placeMessages.en.pretest,
    final: "After learning",
    "check-30": "After 30 days",
    "check-90": "After 90 days",
    of: scoreMessages.en.of,
    range: scoreMessages.en.range,
    rangeMeans: "The range below a share is its 95% confidence interval: the fewer the questions, the wider it is.",
    lead: "Everybody is compared with themselves: the questions before learning, the first final, then the checks after 30 and 90 days. Each asks as many questions of each answer, first of all those not met before.",
    asked:
      "{taken} of {learners, plural, one {# learner} other {# learners}} answered before learning, {skipped} skipped it.",
    none: "Nobody has been measured both before and after learning yet. Who has not begun is asked a few questions before the first lesson; figures show here when they hand in the final.",
    cohort: "The whole cohort",
    measure: "Compared with before",
    people: "People",
    before: "Before",
    after: "After",
    difference: "Difference",
    points: "{n} percentage points",
    pointsRange: "{low} to {high}",
    tooFew: "too few people to compare",
    cohortMeans:
      "Each row counts only those who have both measures. The difference is the mean of each person's own, with its 95% confidence interval (paired t test).",
    duties: "By responsibility",
    duty: headingMessages.en.duty,
    remark: headingMessages.en.remark,
    knownBefore: "Almost everybody knew it before",
    dutiesMean:
      "Share correct with its 95% confidence interval (Wilson) and the number of responses (n), of those who have both measures. What is weakest after learning comes first.",
    notAsked: "not asked",
    n: "n = {n}",
    byPerson: "By learner",
    learner: peopleMessages.en.learner,
    byPersonMeans: "Who gained least comes first.",
    notMeasured: "–",
    item: itemsMessages.en.item,
    items: "Each question",
    index: "Pre-post difference",
    small: "not enough data",
    indexMeans:
      "The pre-post difference is the share correct after learning less that before it (Cox and Vargas, 1966); it is given only where either side has at least 20 responses.",
  },
} as const satisfies Messages<string>;
