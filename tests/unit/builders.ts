import type { Sent } from "@/app/_ui/delivery/delivery.client";
import type { Attempt, Response } from "@/domain/attempt";
import type {
  ContrastPair,
  Course,
  CourseRole,
  CourseRoles,
  Item,
  Lesson,
  Paragraph,
  Responsibility,
  Text,
} from "@/domain/course";
import type { GivenEvidence } from "@/domain/evidence";
import type { ReviewCard } from "@/domain/schedule";

/** Minutes after a Monday morning: later numbers are later times. */
export const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 8, minute));

/** The same hour so many days after that Monday, in UTC; in Vietnam it is 15:00. */
export const onDay = (day: number): Date => at(day * 24 * 60);

export const aText = (en: string): Text => ({ vi: `${en} (bằng tiếng Việt)`, en });

export const anItem = (changes: Partial<Item> = {}): Item => ({
  id: "lead-team-plain",
  responsibilityId: "lead-team",
  lessonId: "roles",
  variant: "plain",
  key: "both",
  stem: { vi: "Dẫn dắt một nhóm kỹ thuật", en: "Leads a technical team" },
  rationale: { first: aText("Why CAIO"), both: aText("Why both"), second: aText("Why CTO") },
  ...changes,
});

/** Has one item a variant; a fourth is another case, as in the content. */
export function aResponsibility({
  size = 3,
  ...changes
}: Partial<Responsibility> & { size?: number } = {}): Responsibility {
  const { id = "lead-team", lessonId = "roles", owner = "both" } = changes;
  const variants = (["plain", "case", "angle"] as const).map((variant) => ({ variant, id: `${id}-${variant}` }));
  const named = [...variants, { variant: "case" as const, id: `${id}-case-2` }].slice(0, size);
  return {
    id,
    lessonId,
    owner,
    name: aText(id),
    passage: { lessonId, paragraphId: id },
    items: named.map((item) => anItem({ ...item, responsibilityId: id, lessonId, key: owner })),
    ...changes,
  };
}

export const aParagraph = (id: string, ...sentences: string[]): Paragraph => ({
  id,
  sentences: {
    vi: sentences.map((sentence) => [{ text: aText(sentence).vi, as: "text" }]),
    en: sentences.map((sentence) => [{ text: sentence, as: "text" }]),
  },
});

/** Teaches one responsibility of each owner, unless told otherwise; each rests on a paragraph of its name. */
export function aLesson(changes: Partial<Lesson> = {}): Lesson {
  const { id = "roles" } = changes;
  const {
    responsibilities = [
      aResponsibility({ id: `${id}-ai`, lessonId: id, owner: "first" }),
      aResponsibility({ id: `${id}-team`, lessonId: id, owner: "both" }),
      aResponsibility({ id: `${id}-systems`, lessonId: id, owner: "second" }),
    ],
  } = changes;
  return {
    id,
    title: aText(id),
    lead: aText("What you will know"),
    minutes: 4,
    prequestions: [],
    sections: [
      {
        id: `${id}-duties`,
        title: aText("Duties"),
        paragraphs: responsibilities.map((responsibility) => aParagraph(responsibility.id, "One.", "Two.")),
      },
    ],
    contrasts: [],
    summary: { vi: ["Một ý."], en: ["One point."] },
    responsibilities,
    ...changes,
  };
}

export const aContrast = (left: Responsibility, right: Responsibility): ContrastPair => ({
  id: `${left.id}-or-${right.id}`,
  lessonId: left.lessonId,
  left: {
    owner: left.owner,
    stem: { vi: [{ text: left.name.vi, marked: true }], en: [{ text: left.name.en, marked: true }] },
  },
  right: {
    owner: right.owner,
    stem: { vi: [{ text: right.name.vi, marked: true }], en: [{ text: right.name.en, marked: true }] },
  },
  difference: aText("The difference"),
  responsibilityIds: [left.id, right.id],
});

const aRole = (acronym: string, full: string): CourseRole => ({
  id: acronym.toLowerCase(),
  short: { vi: acronym, en: acronym },
  full: aText(full),
  acronym,
});

/** Those of the course that is tried in a browser. */
export const theRoles: CourseRoles = {
  first: aRole("CAIO", "Chief AI Officer"),
  second: aRole("CTO", "Chief Technology Officer"),
};

export const aCourse = (changes: Partial<Course> = {}): Course => ({
  id: "caio-cto",
  title: aText("Who does what"),
  lead: aText("Two roles"),
  roles: theRoles,
  masteryScore: 0.8,
  sample: anItem({ id: "sample-plain", responsibilityId: "sample" }),
  glossary: [],
  lessons: [aLesson()],
  ...changes,
});

export const aResponse = (changes: Partial<Response> = {}): Response => ({
  id: `response-${changes.position ?? 0}`,
  position: 0,
  itemId: "lead-team-plain",
  choice: "both",
  certainty: "fairly",
  correct: true,
  durationMs: 4000,
  createdAt: at(1),
  ...changes,
});

/** A response as a page sends it. */
export const aSentResponse = (changes: Partial<Sent> = {}): Sent => ({
  responseId: crypto.randomUUID(),
  position: 0,
  itemId: "lead-team-plain",
  choice: "first",
  certainty: "guess",
  durationMs: 1,
  locale: "vi",
  ...changes,
});

export const anAttempt = (changes: Partial<Attempt> = {}): Attempt => ({
  id: "attempt",
  quizId: "roles",
  kind: "practice",
  scope: "full",
  editionId: "edition",
  itemIds: ["lead-team-plain"],
  startedAt: at(0),
  submittedAt: null,
  deadlineAt: null,
  sittingId: null,
  responses: [],
  ...changes,
});

export const anEvidence = (changes: Partial<GivenEvidence> = {}): GivenEvidence => ({
  itemId: "lead-team-plain",
  choice: "both",
  correct: true,
  certainty: "fairly",
  at: at(0),
  givenAt: changes.at ?? at(0),
  isRecall: false,
  ...changes,
});

export const aCard = (changes: Partial<ReviewCard> = {}): ReviewCard => ({
  responsibilityId: "lead-team",
  dueAt: onDay(3),
  stability: 2.3,
  difficulty: 2.1,
  scheduledDays: 3,
  learningSteps: 0,
  reps: 1,
  lapses: 0,
  state: "review",
  lastReviewedAt: at(0),
  ...changes,
});
