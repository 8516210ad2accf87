import { finalSettingsMessages } from "@/messages/final-settings";
import { learnerMessages } from "@/messages/learner";
import { lessonStateMessages } from "@/messages/lesson-state";
import { masteryMessages } from "@/messages/mastery";
import { course } from "@/tests/first-course";
import { rendered } from "@/tests/integration/rendered";
import {
  attemptsOf,
  choices,
  finalsIn,
  given,
  isOver,
  isRight,
  itemIn,
  keyOf,
  latest,
  learnersOf,
  lessonIds,
  practicesOf,
  type Score,
  scoreOf,
} from "./counted";
import { reliabilityOf } from "./formulas";
import { measuredText } from "./gain-screens";
import { confusionIn, confusionOf } from "./item-screens";
import { toldStandingsOf } from "./knowing";
import { dayOf, numbersIn, pageOf } from "./printed";
import type { Figures, Place, RawAttempt, Screen } from "./raw";

const words = learnerMessages.vi;
const finalWords = finalSettingsMessages.vi;
export const standings = ["not-started", "learning", "learned", "solid", "due"] as const;

/** Of large cohorts some are looked at: one in sixteen, and whoever stands apart. */
const lookedAt = (place: Place) => {
  const learners = learnersOf(place);
  return learners.filter(({ name }, index) => !name.startsWith("Học viên") || index % 16 === 0);
};

/** What counts as shown: all but retries, pretests, and finals that may still be changed. */
export const toldOf = (attempts: readonly RawAttempt[], now: Date) =>
  attempts.filter((one) => one.kind !== "pretest" && (one.kind !== "final" || isOver(one, now)));

export function matrixOf({ raw }: Place, attempts: readonly RawAttempt[], dutyId?: string): number[][] {
  const pairs = attempts
    .filter(({ scope }) => scope === "full")
    .flatMap((attempt) =>
      given(attempt).flatMap((response) => {
        const item = itemIn(raw, attempt.editionId, response.itemId);
        if (!item || (dutyId && item.dutyId !== dutyId)) return [];
        // What is right is no confusion, also where its item was dropped.
        return [{ key: isRight(raw, attempt, response) ? response.choice : keyOf(raw, item), choice: response.choice }];
      }),
    );
  return choices.map((key) =>
    choices.map((choice) => pairs.filter((one) => one.key === key && one.choice === choice).length),
  );
}

/** Krishnamoorthy and Peng 2011, each whole number tried; by the standard error where fifty finals give one. */
function bandOf({ raw }: Place, score: Score): string {
  const finals = finalsIn(raw);
  const { kr21, error } = reliabilityOf(finals, score.max);
  const z = 1.959964;
  if (finals.length >= 50 && kr21 > 0) {
    const half = z * Math.SQRT2 * error;
    return `${Math.max(0, Math.round(score.raw - half))} ${Math.min(score.max, Math.round(score.raw + half))}`;
  }
  const next = Array.from({ length: score.max + 1 }, (_, y) => y).filter(
    (y) =>
      (y - score.raw) ** 2 <= (z ** 2 * (score.raw + y) * (2 * score.max - score.raw - y)) / (2 * score.max) + 1e-9,
  );
  return `${next[0]} ${next.at(-1)}`;
}

export const learnerPages: Screen = {
  name: "a learner's page",
  async shown(place) {
    const figures: Figures = {};
    for (const { id, email } of lookedAt(place)) {
      const page = pageOf(
        await rendered("manage/[cohort]/learners/[learner]", { cohort: place.cohortId, learner: id }),
      );
      const lead = page.all("p").find((one) => one.startsWith(email)) ?? "";
      figures[`${email} lessons`] = numbersIn(lead.slice(email.length));
      Object.assign(figures, named(email, confusionIn(page, words.matrix)));
      figures[`${email} duties`] = [...standings.map((state) => masteryMessages.vi[state]), words.notToldYet]
        .map((state) => page.figure(state) || "0")
        .join(" ");
      figures[`${email} checks`] = [30, 90]
        .map((day) => numbersIn(page.figure(words.remembered.replace("{day}", String(day)))))
        .join("; ");
      figures[`${email} gain`] = page
        .all('section[aria-labelledby="gain"] li')
        .map((one) => numbersIn(one.replace(/^Sau \d+ ngày/, "")))
        .join("; ");
      for (const [index, [, ...cells]] of page.table(words.lessons).entries())
        figures[`${email} ${lessonIds[index]}`] = [cells[0], ...cells.slice(1).map(numbersIn)].join("; ");
      figures[`${email} finals`] = page
        .table(finalWords.title)
        .map(([, score = "", band = "", state = ""]) => `${numbersIn(score)} ${numbersIn(band)} ${state}`)
        .join("; ");
      figures[`${email} attempts`] = page
        .table(words.attemptsTitle)
        .map(([, score = ""]) => numbersIn(score))
        .join("; ");
    }
    return figures;
  },
  counted(place) {
    const figures: Figures = {};
    for (const { id, email } of lookedAt(place)) {
      const { raw, now } = place;
      const attempts = attemptsOf(place, id);
      const told = toldOf(attempts, now);
      const shown = attempts.filter(
        (one) => told.includes(one) || (one.kind === "pretest" && one.submittedAt && one.responses.length > 0),
      );
      figures[`${email} lessons`] =
        `${lessonIds.filter((one) => practicesOf(attempts, one).length > 0).length} ${lessonIds.length}`;
      const isKeyed = told.some((one) => one.scope === "full" && given(one).length > 0);
      Object.assign(
        figures,
        named(email, isKeyed ? confusionOf(matrixOf(place, told)) : { matrix: "", joins: "", splits: "" }),
      );
      const states = toldStandingsOf(raw, attempts, now);
      figures[`${email} duties`] = [...standings, "withheld"]
        .map((state) => states.filter((one) => one === state).length)
        .join(" ");
      figures[`${email} checks`] = [30, 90].map((day) => checkOf(place, attempts, day)).join("; ");
      figures[`${email} gain`] = measuredText(place, id);
      for (const lessonId of lessonIds) figures[`${email} ${lessonId}`] = lessonText(place, id, attempts, lessonId);
      figures[`${email} finals`] = told
        .filter(({ kind }) => kind === "final")
        .map((one) => {
          const score = scoreOf(raw, one);
          const late =
            one.itemIds.filter((itemId) => one.responses.some((response) => response.itemId === itemId)).length -
            given(one).length;
          const state = score.raw / score.max >= course.masteryScore ? finalWords.passed : finalWords.failed;
          return `${score.raw} ${score.max} ${bandOf(place, score)} ${state}${late > 0 ? ` · ${finalWords.late.replace("{n}", String(late))}` : ""}`;
        })
        .join("; ");
      figures[`${email} attempts`] = shown
        .toReversed()
        .map((one) => `${scoreOf(raw, one).raw} ${one.itemIds.length}`)
        .join("; ");
    }
    return figures;
  },
};

const named = (name: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name} ${key}`, value]));

function checkOf({ raw }: Place, attempts: readonly RawAttempt[], day: number): string {
  const [first] = attempts.filter(({ quizId, submittedAt }) => quizId === `check-${day}` && submittedAt);
  const score = first && scoreOf(raw, first);
  return score ? `${score.raw} ${score.max}` : "";
}

function lessonText({ raw }: Place, userId: string, attempts: readonly RawAttempt[], lessonId: string): string {
  const own = attempts.filter(({ kind, quizId }) => kind === "practice" && quizId === lessonId);
  const ended = practicesOf(attempts, lessonId);
  const read = raw.readings.filter(
    (one) => one.userId === userId && one.courseId === course.id && one.lessonId === lessonId,
  );
  const begun = own.length > 0 || read.length > 0 ? "learning" : "not-started";
  const scoreIn = (one: RawAttempt | undefined) => (one ? `${scoreOf(raw, one).raw} ${one.itemIds.length}` : "");
  const lastAt = latest([
    ...own.flatMap(({ startedAt, submittedAt, responses }) => [
      startedAt,
      submittedAt,
      ...responses.map((one) => one.createdAt),
    ]),
    ...read.map(({ updatedAt }) => updatedAt),
  ]);
  return [
    lessonStateMessages.vi[ended.length > 0 ? "learned" : begun],
    scoreIn(ended[0]),
    scoreIn(ended.at(-1)),
    lastAt ? dayOf(lastAt) : "",
  ].join("; ");
}
