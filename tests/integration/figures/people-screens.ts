import { cohortMessages } from "@/messages/cohort";
import { lessonStateMessages } from "@/messages/lesson-state";
import { peopleListMessages } from "@/messages/people-list";
import { course } from "@/tests/first-course";
import { rendered } from "@/tests/integration/rendered";
import {
  attemptsOf,
  dayMs,
  isOver,
  isSkipped,
  latest,
  learnersOf,
  lessonIds,
  practicesOf,
  type Score,
  scoreOf,
  select,
} from "./counted";
import { mean, sum, wilson } from "./formulas";
import { itemCounts } from "./item-counts";
import { standingsOf } from "./knowing";
import { dayOf, fileOf, numbersIn, pageOf, percent, range } from "./printed";
import type { Figures, Place, Screen } from "./raw";

const words = cohortMessages.vi;
const list = peopleListMessages.vi;
export const states = ["all", "never-began", "learning", "finished", "passed", "quiet", "overdue", "invited"] as const;

type Learner = ReturnType<typeof learnersOf>[number];

/** Where a learner stands, from their rows. */
export function standingOf(place: Place, { id, membership }: Learner) {
  const { raw, now } = place;
  const attempts = attemptsOf(place, id);
  const readings = raw.readings.filter((one) => one.userId === id && one.courseId === course.id);
  const acts = attempts.filter((one) => !isSkipped(one));
  const lastAt = latest([
    ...acts.flatMap(({ startedAt, submittedAt, responses }) => [
      startedAt,
      submittedAt,
      ...responses.map((one) => one.createdAt),
    ]),
    ...readings.map(({ updatedAt }) => updatedAt),
  ]);
  const learned = lessonIds.filter((lessonId) => practicesOf(attempts, lessonId).length > 0).length;
  const finals = attempts.filter((one) => one.kind === "final" && isOver(one, now)).map((one) => scoreOf(raw, one));
  const certificates = raw.certificates.filter((one) => one.userId === id && one.issuedAt <= now);
  const isDone = learned === lessonIds.length;
  const dates = raw.assignments.filter((one) => one.cohortId === place.cohortId).map(({ dueAt }) => dueAt);
  const due = latest([membership.dueAt, ...dates]);
  const state = (): "passed" | "finished" | "learning" | "never-began" => {
    if (certificates.length > 0) return "passed";
    if (isDone) return "finished";
    return lastAt ? "learning" : "never-began";
  };
  return {
    id,
    attempts,
    readings,
    lastAt,
    learned,
    best: finals.sort((a, b) => b.raw / b.max - a.raw / a.max)[0],
    certificate: certificates.find(({ revokedAt }) => !revokedAt) ?? certificates[0],
    state: state(),
    isQuiet:
      !isDone && certificates.length === 0 && (lastAt ?? membership.joinedAt).getTime() <= now.getTime() - 14 * dayMs,
    quietDays: Math.floor((now.getTime() - (lastAt ?? membership.joinedAt).getTime()) / dayMs),
    isOverdue: !isDone && due !== null && due < now && dates.length > 0,
  };
}
export type Standing = ReturnType<typeof standingOf>;

export const standings = (place: Place): Standing[] => learnersOf(place).map((learner) => standingOf(place, learner));

export function countsOf(place: Place, all: readonly Standing[]): Record<(typeof states)[number], number> {
  const of = (state: string) => all.filter((one) => one.state === state).length;
  return {
    all: all.length,
    "never-began": of("never-began"),
    learning: of("learning"),
    finished: of("finished"),
    passed: of("passed"),
    quiet: all.filter(({ isQuiet }) => isQuiet).length,
    overdue: all.filter(({ isOverdue }) => isOverdue).length,
    invited: invitedTo(place).length,
  };
}

/** Whoever was invited to learn by their address, whether the link is open or ran out, and isn't here. */
function invitedTo(place: Place) {
  const here = learnersOf(place).map(({ email }) => email);
  return place.raw.invitations.filter(
    ({ cohortId, role, email, usedAt, revokedAt }) =>
      cohortId === place.cohortId && role === "learner" && email && !usedAt && !revokedAt && !here.includes(email),
  );
}

/** A learner's lesson: how far, and the score of the selected practices. */
export function cellOf({ raw, selection }: Place, { attempts, readings }: Standing, lessonId: string) {
  const own = attempts.filter(({ kind, quizId }) => kind === "practice" && quizId === lessonId);
  const ended = practicesOf(attempts, lessonId);
  const scores = select(ended, selection).map((one) => scoreOf(raw, one));
  const read = readings.filter((one) => one.lessonId === lessonId);
  const score =
    scores.length > 0 ? { raw: sum(scores.map((one) => one.raw)), max: sum(scores.map((one) => one.max)) } : null;
  const begun = own.length > 0 || read.length > 0 ? "learning" : "not-started";
  const dates = own.flatMap(({ startedAt, submittedAt, responses }) => [
    startedAt,
    submittedAt,
    ...responses.map((one) => one.createdAt),
  ]);
  return {
    state: lessonStateMessages.vi[ended.length > 0 ? "learned" : begun],
    score,
    lastAt: latest([...dates, ...read.map(({ updatedAt }) => updatedAt)]),
  };
}

/** What the figures at the head are made of. */
export function madeOf(place: Place, all: readonly Standing[]) {
  const checks = all.flatMap(({ attempts }) =>
    attempts
      .filter(({ quizId, submittedAt }) => quizId === "check-30" && submittedAt)
      .toSorted((a, b) => Number(a.submittedAt) - Number(b.submittedAt))
      .slice(0, 1)
      .map((one) => scoreOf(place.raw, one)),
  );
  const scores = all.flatMap((one) =>
    lessonIds.flatMap((lessonId) => {
      const { score } = cellOf(place, one, lessonId);
      return score ? [score.raw / score.max] : [];
    }),
  );
  const held = all
    .map(({ attempts }) => standingsOf(place.raw, attempts, place.now))
    .filter((states) => states.some((state) => state !== "not-started"))
    .map((states) => states.filter((state) => state === "solid").length / states.length);
  return { checks, scores, held };
}

/** Of checks together: the mean of their shares, and where the share of all their responses lies. */
export function rememberedIn(checks: readonly Score[]) {
  const responses = sum(checks.map(({ max }) => max));
  return {
    share: mean(checks.map(({ raw, max }) => raw / max)),
    range: wilson(sum(checks.map(({ raw }) => raw)), responses),
    responses,
  };
}

/** The five figures at the head. */
function headOf(place: Place, all: readonly Standing[]): Figures {
  const { checks, scores, held } = madeOf(place, all);
  const of = (n: number) => (all.length === 0 ? "" : `${n} ${all.length}`);
  const remembered = () => {
    const found = rememberedIn(checks);
    return `${percent(found.share, 1)} ${range(found.range)} ${checks.length} 30 ${found.responses}`;
  };
  return {
    [words.remembered30]: checks.length === 0 ? "" : remembered(),
    [words.started]: of(all.filter(({ lastAt }) => lastAt).length),
    [words.completed]: of(all.filter(({ learned }) => learned === lessonIds.length).length),
    [words.solidShare]: held.length === 0 ? "" : `${percent(mean(held), 1)} ${held.length}`,
    [words.mean]: scores.length === 0 ? "" : `${percent(mean(scores), 1)} ${scores.length}`,
  };
}

const addressOf = (href: string): string => /learners\/([^?#]+)/.exec(href)?.[1] ?? href;

export const peoplePage: Screen = {
  name: "the learners' page",
  isCounting: true,
  async shown({ cohortId, selection }) {
    const page = pageOf(await rendered("manage/[cohort]", { cohort: cohortId }, { attempts: selection, size: "100" }));
    const heads = [words.remembered30, words.started, words.completed, words.solidShare, words.mean];
    const figures = Object.fromEntries(heads.map((name) => [name, numbersIn(page.figure(name))]));
    for (const [index, option] of page.all("#state option").entries())
      figures[states[index] ?? option] = numbersIn(option);
    const links = page.rowLinks(words.table);
    for (const [index, [, , done = "", final = "", certificate = "", last = "", ...lessons]] of page
      .table(words.table)
      .entries())
      figures[addressOf(links[index] ?? "")] = [
        numbersIn(done),
        numbersIn(final),
        certificate,
        numbersIn(last),
        last.includes(list.overdue),
        ...lessons,
      ].join("; ");
    return figures;
  },
  counted(place) {
    const all = standings(place);
    const figures = headOf(place, all);
    // Nobody is listed, and nothing filtered, where there is nobody.
    if (all.length > 0) for (const [state, n] of Object.entries(countsOf(place, all))) figures[state] = String(n);
    for (const one of all) {
      const lessons = lessonIds.map((lessonId) => {
        const { state, score } = cellOf(place, one, lessonId);
        return score ? `${state} ${score.raw} trên ${score.max}` : state;
      });
      figures[one.id] = [
        `${one.learned} ${lessonIds.length}`,
        one.best ? `${one.best.raw} ${one.best.max}` : "",
        certificateIn(one),
        one.lastAt ? dayOf(one.lastAt) : "",
        one.isOverdue,
        ...lessons,
      ].join("; ");
    }
    return figures;
  },
};

function certificateIn({ certificate }: Standing): string {
  if (!certificate) return "–";
  return certificate.revokedAt ? list.revoked : `✓ ${list.seeCertificate}`;
}

/** Items that most missed, and most of those who did were very sure. */
const surelyMissed = (place: Place) =>
  itemCounts(place)
    .filter(({ key, n, right, sure }) => key !== null && n >= 20 && right / n < 0.5 && sure > (n - right) / 2)
    .sort((a, b) => a.right / a.n - b.right / b.n)
    .map(({ item, n, right }) => [item.id, `${percent(1 - right / n)} ${n}`] as const);

/** The longest quiet first, then as the alphabet sorts their names. */
function quietOf(place: Place): Standing[] {
  const nameOf = (id: string) => place.raw.users.find((user) => user.id === id)?.sortKey ?? "";
  return standings(place)
    .filter(({ isQuiet }) => isQuiet)
    .sort((a, b) => Number(a.lastAt ?? 0) - Number(b.lastAt ?? 0) || (nameOf(a.id) < nameOf(b.id) ? -1 : 1));
}

export const attention: Screen = {
  name: "what is worth a look",
  isCounting: true,
  async shown({ cohortId, selection }) {
    const page = pageOf(await rendered("manage/[cohort]", { cohort: cohortId }, { attempts: selection }));
    const section = 'section[aria-labelledby="attention"]';
    const reasons = page.all(`${section} li .meta:last-child`).map(numbersIn);
    const [more = ""] = page.all(`${section} > p.meta`);
    const names = page.links(`${section} li a`).map((href) =>
      href
        .split("/")
        .at(-1)
        ?.replace(/[?#].*/, ""),
    );
    return { ...Object.fromEntries(names.map((name, index) => [name, reasons[index] ?? ""])), more: numbersIn(more) };
  },
  counted(place) {
    const [items, quiet] = [surelyMissed(place), quietOf(place)];
    const people = quiet
      .slice(0, 5)
      .map(
        (one) =>
          [one.id, one.lastAt ? `${one.quietDays} ${lessonIds.length - one.learned}` : `${one.quietDays}`] as const,
      );
    const listed = [...items.slice(0, 2), ...people, ...items.slice(2)].slice(0, 5);
    const more = items.length + quiet.length - listed.length;
    return { ...Object.fromEntries(listed), more: more > 0 ? `${more} ${quiet.length}` : "" };
  },
};

export const reportFile = (fetchFile: (place: Place) => Promise<string>): Screen => ({
  name: "report.csv",
  isCounting: true,
  async shown(place) {
    const rows = fileOf(await fetchFile(place));
    return Object.fromEntries(
      rows.map((row) => [
        `${row.email} ${row[words.lesson]}`,
        [
          row[words.state],
          row.raw,
          row.max,
          row[words.lastActivity]?.slice(0, 10),
          row[words.lessonActivity]?.slice(0, 10),
        ].join("; "),
      ]),
    );
  },
  counted: (place) =>
    Object.fromEntries(
      learnersOf(place).flatMap((learner) => {
        const standing = standingOf(place, learner);
        return course.lessons.map(({ id, title }) => {
          const { state, score, lastAt } = cellOf(place, standing, id);
          const cells = [
            state,
            score?.raw,
            score?.max,
            standing.lastAt && isoDay(standing.lastAt),
            lastAt && isoDay(lastAt),
          ];
          return [`${learner.email} ${title.vi}`, cells.join("; ")];
        });
      }),
    ),
});

const isoDay = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
