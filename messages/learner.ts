import { attemptMessages } from "./attempt";
import { certaintyMessages } from "./certainty";
import { cohortMessages } from "./cohort";
import { confusionMessages } from "./confusion";
import { headingMessages } from "./heading";
import { itemsMessages } from "./items";
import { lastingMessages } from "./lasting";
import { lessonStateMessages } from "./lesson-state";
import { peopleMessages } from "./people";
import { placeMessages } from "./place-names";
import { scoreMessages } from "./score";
import { selectionMessages } from "./selection";
import type { Messages } from "./translator";
import { verdictMessages } from "./verdict";

/** A learner, as the managers of their cohort see them. */
export const learnerMessages = {
  vi: {
    learner: peopleMessages.vi.learner,
    lead: "{email} · đã luyện {n} trên {total} bài",
    mastery: "Các trách nhiệm",
    remembered: lastingMessages.vi.remembered,
    score: scoreMessages.vi.of,
    noData: scoreMessages.vi.none,
    matrix: "Học viên chọn gì khi đáp án là gì, trong mọi bài đã làm",
    key: itemsMessages.vi.key,
    chosen: confusionMessages.vi.chosen,
    lessons: headingMessages.vi.lessons,
    lesson: headingMessages.vi.lesson,
    state: headingMessages.vi.state,
    ...lessonStateMessages.vi,
    first: selectionMessages.vi.first,
    last: selectionMessages.vi.last,
    lastActivity: cohortMessages.vi.lessonActivity,
    attemptsTitle: "Các lượt làm, đúng như lúc đó",
    withheld: "Bài kiểm tra cuối khóa đang làm; câu trả lời hiện ra sau khi nộp.",
    noAttempts: "Học viên này chưa làm bài nào.",
    attempt: "{lesson}: {raw} trên {max}",
    review: placeMessages.vi.review,
    final: placeMessages.vi.final,
    check: "Kiểm tra sau 30 hoặc 90 ngày",
    pretest: placeMessages.vi.pretest,
    full: attemptMessages.vi.full,
    retry: attemptMessages.vi.retry,
    open: attemptMessages.vi.open,
    response: "Câu",
    choice: confusionMessages.vi.chosen,
    right: verdictMessages.vi.right,
    wrong: verdictMessages.vi.wrong,
    verdict: headingMessages.vi.remark,
    certainty: headingMessages.vi.certainty,
    ...certaintyMessages.vi,
  },
  en: {
    learner: peopleMessages.en.learner,
    lead: "{email} · {n} of {total} lessons practised",
    mastery: "Responsibilities",
    remembered: lastingMessages.en.remembered,
    score: scoreMessages.en.of,
    noData: scoreMessages.en.none,
    matrix: "What the learner chose for what, in all that was asked",
    key: itemsMessages.en.key,
    chosen: confusionMessages.en.chosen,
    lessons: headingMessages.en.lessons,
    lesson: headingMessages.en.lesson,
    state: headingMessages.en.state,
    ...lessonStateMessages.en,
    first: selectionMessages.en.first,
    last: selectionMessages.en.last,
    lastActivity: cohortMessages.en.lessonActivity,
    attemptsTitle: "Attempts, as they were",
    withheld: "A final is under way; its responses are shown once it is handed in.",
    noAttempts: "This learner hasn't practised yet.",
    attempt: "{lesson}: {raw} of {max}",
    review: placeMessages.en.review,
    final: placeMessages.en.final,
    check: "Check after 30 or 90 days",
    pretest: placeMessages.en.pretest,
    full: attemptMessages.en.full,
    retry: attemptMessages.en.retry,
    open: attemptMessages.en.open,
    response: "Question",
    choice: confusionMessages.en.chosen,
    right: verdictMessages.en.right,
    wrong: verdictMessages.en.wrong,
    verdict: headingMessages.en.remark,
    certainty: headingMessages.en.certainty,
    ...certaintyMessages.en,
  },
} as const satisfies Messages<string>;
