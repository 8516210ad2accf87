import { headingMessages } from "./heading";
import { lessonStateMessages } from "./lesson-state";
import { peopleMessages } from "./people";
import { scoreMessages } from "./score";
import { selectionMessages } from "./selection";
import type { Messages } from "./translator";

/** A cohort's report, on its page and as CSV. */
export const cohortMessages = {
  vi: {
    started: "Đã bắt đầu",
    completed: "Đã luyện hết các bài",
    mean: "Điểm trung bình",
    noData: scoreMessages.vi.none,
    ofN: "{n} trên {total}",
    ofScores: "tính từ {n, number} điểm bài học",
    remembered30: "Nhớ sau 30 ngày",
    ofChecks:
      "khoảng {low}–{high}; {learners, number} học viên đã làm bài kiểm tra sau 30 ngày, {responses, number} câu trả lời",
    solidShare: "Trách nhiệm đã vững",
    ofBegun: "trung bình của {n, number} học viên đã trả lời",
    attention: "Cần chú ý",
    quiet: "{days} ngày chưa học tiếp, còn {n} bài",
    neverBegan: "vào nhóm {days} ngày, chưa bắt đầu",
    surelyMissed: "{share} chọn sai, phần lớn trong số đó rất chắc (n = {n})",
    moreAttention: "Còn {n, number} mục nữa; xem trang Câu hỏi và danh sách:",
    table: "Học viên và bài học",
    learner: peopleMessages.vi.learner,
    lesson: headingMessages.vi.lesson,
    state: headingMessages.vi.state,
    lastActivity: "Hoạt động gần nhất",
    lessonActivity: "Gần nhất ở bài này",
    never: "chưa có",
    ...lessonStateMessages.vi,
    score: scoreMessages.vi.of,
    emptyCohort: "Chưa ai trả lời. Gửi lời mời để bắt đầu.",
    invite: "Gửi lời mời",
    ...selectionMessages.vi,
  },
  en: {
    started: "Started",
    completed: "Practised every lesson",
    mean: "Mean score",
    noData: scoreMessages.en.none,
    ofN: "{n} of {total}",
    ofScores: "from {n, plural, one {# lesson score} other {# lesson scores}}",
    remembered30: "Remembered after 30 days",
    ofChecks:
      "about {low}–{high}; {learners, plural, one {# learner has} other {# learners have}} taken the check, {responses, plural, one {# response} other {# responses}}",
    solidShare: "Responsibilities solid",
    ofBegun: "mean of {n, plural, one {# learner} other {# learners}} who responded",
    attention: "Worth a look",
    quiet: "{days} days without activity, {n, plural, one {# lesson} other {# lessons}} to go",
    neverBegan: "in the cohort for {days} days, never began",
    surelyMissed: "{share} chose wrongly, most of them very sure (n = {n})",
    moreAttention: "{n, plural, one {# more} other {# more}}: see the Questions page and the list:",
    table: "Learners and lessons",
    learner: peopleMessages.en.learner,
    lesson: headingMessages.en.lesson,
    state: headingMessages.en.state,
    lastActivity: "Last activity",
    lessonActivity: "Last in this lesson",
    never: "none yet",
    ...lessonStateMessages.en,
    score: scoreMessages.en.of,
    emptyCohort: "Nobody has answered yet. Send invitations to begin.",
    invite: "Send invitations",
    ...selectionMessages.en,
  },
} as const satisfies Messages<string>;
