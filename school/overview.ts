import { type Change, countChange, shareChange } from "@/domain/change";
import { type Clusters, clusteredShare } from "@/domain/clusters";
import type { Course } from "@/domain/course";
import { type Distribution, distributionOf } from "@/domain/distribution";
import { type FunnelRow, funnelOf } from "@/domain/funnel";
import type { Estimate } from "@/domain/interval";
import { monthsSoFar, type Period, sinceBegun, weeksUntil } from "@/domain/period";
import type { AttemptSelection } from "@/domain/report";
import { timeZone } from "@/messages/translator";
import type { Tx } from "@/prisma/client";
import { countBestFinals, countLessonScores, countRemembering, countWaiting } from "@/prisma/cohort-scores";
import { comparePeriods, countPeriods } from "@/prisma/cohort-trend";
import { countPeople, type PeopleCounts } from "@/prisma/people";
import { db } from "./db";

type Cohort = { id: string; courseId: string; createdAt: Date };
type Ref = { cohortId: string; courseId: string; course: Course; now: Date };

/** As many weeks as the trend looks back. */
export const trendWeeks = 12;

export type Week = Period & { active: number; practices: number; right: Estimate | null; responses: number };

/** The figures of a month beside the last one; `n` is what a share rests on in either. */
export type Month = Record<"active" | "practices", Change> &
  Record<"right" | "remembered", Change & { n: { current: number; previous: number } }> & {
    periods: { current: Period; previous: Period };
    learners: number;
  };

export type Overview = {
  counts: PeopleCounts;
  funnel: FunnelRow[];
  /** Of those who passed, who took the check after 30 days. */
  checked: number;
  lessons: Distribution;
  finals: Distribution;
  weeks: Week[];
  month: Month;
};

/** How a cohort stands, as a manager tells it to others. */
export async function readOverview(
  cohort: Cohort,
  course: Course,
  selection: AttemptSelection,
  now: Date,
  tx: Tx = db(),
): Promise<Overview> {
  const ref = { cohortId: cohort.id, courseId: cohort.courseId, course, now };
  const [counts, waiting, { checked, remembered }, lessons, finals, weeks, month] = await Promise.all([
    countPeople(tx, ref, ""),
    countWaiting(tx, cohort.id),
    countRemembering(tx, ref),
    countLessonScores(tx, ref, selection),
    countBestFinals(tx, ref),
    readWeeks(ref, cohort.createdAt, tx),
    readMonth(ref, tx),
  ]);
  const { learning, finished, passed, "never-began": neverBegan } = counts;
  return {
    counts,
    funnel: funnelOf({ waiting, neverBegan, learning, finished, passed, remembered }),
    checked,
    lessons: distributionOf(lessons),
    finals: distributionOf(finals),
    weeks,
    month,
  };
}

async function readWeeks(ref: Ref, begunAt: Date, tx: Tx): Promise<Week[]> {
  const periods = weeksUntil(ref.now, trendWeeks, timeZone);
  const counts = await countPeriods(tx, ref, periods);
  const weeks = periods.map((period, index) => {
    const count = counts.find(({ place }) => place === index + 1);
    const responses = count?.firstResponses ?? nothing;
    return {
      ...period,
      active: count?.active ?? 0,
      practices: count?.practices ?? 0,
      right: clusteredShare(responses),
      responses: responses.tries,
      isEmpty: count === undefined,
    };
  });
  return sinceBegun(weeks, begunAt);
}

async function readMonth(ref: Ref, tx: Tx): Promise<Month> {
  const months = monthsSoFar(ref.now, timeZone);
  const { active, practices, periods } = await comparePeriods(tx, ref, months);
  const inPlace = (wanted: number) => periods.find(({ place }) => place === wanted);
  const shares = (of: "firstResponses" | "checks") => {
    const [previous, current] = [inPlace(1)?.[of] ?? nothing, inPlace(2)?.[of] ?? nothing];
    return { ...shareChange(current, previous), n: { current: current.tries, previous: previous.tries } };
  };
  return {
    periods: months,
    learners: active.learners,
    active: countChange(active),
    practices: countChange(practices),
    right: shares("firstResponses"),
    remembered: shares("checks"),
  };
}

const nothing: Clusters = { learners: 0, right: 0, tries: 0, rightSquares: 0, triesSquares: 0, products: 0 };
