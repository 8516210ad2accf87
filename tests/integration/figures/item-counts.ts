import {
  type Asked,
  attemptsOf,
  byStart,
  choices,
  givenTo,
  isOver,
  isRight,
  itemIn,
  keyOf,
  select,
  served,
  servedEdition,
  versionOf,
} from "./counted";
import { medianOf, tellingOf } from "./formulas";
import type { Place, Raw, RawAttempt, RawResponse } from "./raw";

/** What came of an item that a selected attempt asked. */
type Outcome = {
  userId: string;
  attempt: RawAttempt;
  item: Asked;
  response?: RawResponse;
  lack?: "omitted" | "not-reached";
};

/** Who is in the cohort, and who was and has deleted the account since. */
const countedUsers = ({ raw, cohortId }: Place): string[] =>
  raw.memberships
    .filter((one) => one.cohortId === cohortId && one.role === "learner")
    .filter((one) => !one.leftAt || raw.users.find(({ id }) => id === one.userId)?.isErased)
    .map(({ userId }) => userId);

function outcomesOf({ raw }: Place, userId: string, attempt: RawAttempt): Outcome[] {
  const last = attempt.itemIds.findLastIndex((id) => givenTo(attempt, id));
  const isTimedOut = attempt.submittedAt?.getTime() === attempt.deadlineAt?.getTime();
  return attempt.itemIds.flatMap((itemId, place): Outcome[] => {
    const item = itemIn(raw, attempt.editionId, itemId);
    const response = givenTo(attempt, itemId);
    if (!item) return [];
    if (response) return [{ userId, attempt, item, response }];
    const isOmitted = place < last || (attempt.kind === "final" && !isTimedOut);
    return [{ userId, attempt, item, lack: isOmitted ? "omitted" : "not-reached" }];
  });
}

/** Of one learner: whole practices with a response and finals that are over; of each quiz the first, last or all, and then so of each item. */
function outcomesBy(place: Place, userId: string): Outcome[] {
  const counting = attemptsOf(place, userId).filter(
    (one) =>
      one.scope === "full" &&
      ((one.kind === "practice" && one.responses.length > 0) || (one.kind === "final" && isOver(one, place.now))),
  );
  const quizIds = [...new Set(counting.map(({ quizId }) => quizId))];
  const selected = byStart(
    quizIds.flatMap((quizId) =>
      select(
        counting.filter((one) => one.quizId === quizId),
        place.selection,
      ),
    ),
  );
  const outcomes = selected.flatMap((attempt) => outcomesOf(place, userId, attempt));
  if (place.selection === "all") return outcomes;
  return [...new Set(outcomes.map(({ item }) => item.id))].flatMap((itemId) => {
    const own = outcomes.filter(({ item }) => item.id === itemId);
    const responded = own.filter(({ response }) => response);
    return select(responded.length > 0 ? responded : own, place.selection);
  });
}

export type ItemCount = NonNullable<ReturnType<typeof itemCounts>[number]>;

const counted = new WeakMap<Raw, Map<string, ReturnType<typeof itemCountsOf>>>();

/** A row for each version of an item that was asked or is asked now, with the responses behind it; several screens show them. */
export function itemCounts(place: Place) {
  const known = counted.get(place.raw) ?? new Map<string, ReturnType<typeof itemCountsOf>>();
  const name = `${place.cohortId} ${place.selection}`;
  const counts = known.get(name) ?? itemCountsOf(place);
  counted.set(place.raw, known.set(name, counts));
  return counts;
}

function itemCountsOf(place: Place) {
  const { raw } = place;
  const outcomes = countedUsers(place).flatMap((userId) => outcomesBy(place, userId));
  const now = new Set(served.map(versionOf));
  const versions = new Map([...served, ...outcomes.map(({ item }) => item)].map((item) => [versionOf(item), item]));
  return [...versions].map(([version, item]) => {
    const own = outcomes.filter((one) => versionOf(one.item) === version);
    const given = own.flatMap((one) =>
      one.response ? [{ ...one, response: one.response, right: isRight(raw, one.attempt, one.response) }] : [],
    );
    const rested = given.flatMap(({ userId, response, right }) => {
      const others = outcomes.filter((other) => other.userId === userId && other.item.id !== item.id && other.response);
      const rights = others.filter(({ attempt, response: one }) => one && isRight(raw, attempt, one));
      return others.length < 8 ? [] : [{ right, rest: rights.length / others.length, choice: response.choice }];
    });
    const key = keyOf(raw, item);
    const counts = choices.map((choice) => given.filter(({ response }) => response.choice === choice).length);
    return {
      item,
      version,
      key,
      isServed: now.has(version),
      /** As an address names it: by the first edition that asks it so. */
      edition:
        raw.editions.filter(({ id }) => isMet(place, id)).find(({ id }) => versionIn(place, id, item.id) === version)
          ?.id ?? servedEdition,
      n: given.length,
      right: given.filter(({ right }) => right).length,
      counts,
      sure: given.filter(({ right, response }) => !right && response.certainty === "very").length,
      omitted: own.filter(({ lack }) => lack === "omitted").length,
      notReached: own.filter(({ lack }) => lack === "not-reached").length,
      median: medianOf(given.flatMap(({ response }) => response.durationMs ?? [])),
      rested,
      telling: tellingOf(rested),
      named: own.filter(({ userId }) => !raw.users.find(({ id }) => id === userId)?.isErased).length,
      all: own.length,
    };
  });
}

const versionIn = ({ raw }: Place, editionId: string, itemId: string) => {
  const item = itemIn(raw, editionId, itemId);
  return item && versionOf(item);
};

/** Whether the cohort's learners have met an edition. */
const isMet = (place: Place, editionId: string): boolean =>
  editionId === servedEdition ||
  countedUsers(place).some((id) => attemptsOf(place, id).some((one) => one.editionId === editionId));

/** Those level with each other take the middle of their places. */
export function thirdsOf({ rested }: ItemCount) {
  const inThird = rested.map(({ rest, choice }) => {
    const below = rested.filter((one) => one.rest < rest).length;
    const level = rested.filter((one) => one.rest === rest).length;
    return { choice, third: Math.floor((3 * (below + level / 2)) / rested.length) };
  });
  return [2, 1, 0].map((third) =>
    choices.map((choice) => inThird.filter((one) => one.third === third && one.choice === choice).length),
  );
}
