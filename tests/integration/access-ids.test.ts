import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { isUuid } from "@/domain/text";
import type { Db } from "@/prisma/client";
import { actions, isTurnedAway, letIn, type Role, roles, routes } from "./access-matrix";
import { answerOf, openPage, parameters, paramsOf } from "./access-pages";
import { asked, complete, digest, type Peopled, restore, test } from "./access-world";
import { guarded } from "./form-requests";
import { pages } from "./page-access";
import { outcomeOf } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("next/server", () => ({ connection: async () => {} }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const missing = () => [randomUUID(), "1", "' or true --", "../manage"];

/** What isn't there, and what is somebody else's, by the name that it has in addresses and forms. */
const strange = ({ manager, otherArticle, otherAttempt, otherCohort, otherLearner }: Peopled) => {
  const attempt = [...missing(), otherAttempt.id];
  return {
    ...{ attempt, attemptId: attempt, missedIn: [randomUUID(), otherAttempt.id] },
    cohort: [...missing(), otherCohort.id],
    learner: [...missing(), otherLearner.id, manager.id],
    article: [...missing(), otherArticle.id],
    ...{ course: ["no-such-course", ...missing()], lesson: ["no-such-lesson", ...missing()] },
    ...{ item: missing(), responsibility: missing(), duty: missing(), code: missing(), position: ["99", "-1", "x"] },
    certificate: [randomUUID(), otherAttempt.id],
    ...{ to: [randomUUID(), otherCohort.id], manager: [randomUUID(), otherLearner.id] },
    ...{ invitation: [randomUUID(), otherCohort.id], roster: [randomUUID(), otherCohort.id] },
  };
};
type Name = keyof ReturnType<typeof strange>;
const names = Object.keys(
  strange({ manager: {}, otherArticle: {}, otherAttempt: {}, otherCohort: {}, otherLearner: {} } as Peopled),
);
const isName = (name: string): name is Name => names.includes(name);

const shownTo = (page: string): Role | undefined =>
  (["learner", "manager", "author"] as const).find((role) => pages[page]?.[role] === "shown");

const pageRows = Object.keys(pages).flatMap((page) => {
  const role = shownTo(page);
  const inPage = [...page.matchAll(/\[(\w+)\]/g)].flatMap(([, name = ""]) => (isName(name) ? [name] : []));
  return role ? inPage.map((name) => ({ page, role, name })) : [];
});

test.for(pageRows)("/$page for a $role has nothing at another $name", async ({ page, role, name }, { db, peopled }) => {
  await asked(db, peopled, role);
  const outcomes = new Map<string, string>();
  for (const id of strange(peopled)[name])
    outcomes.set(id, await outcomeOf(() => openPage(page, { ...paramsOf(peopled, page), [name]: id })));
  expect([...outcomes].filter(([, outcome]) => outcome !== "none")).toEqual([]);
});

const routeRows = Object.entries(routes).flatMap(([row, whom]) => {
  const role = letIn(whom)?.findLast((one) => one !== "guest");
  const inRoute = [...row.matchAll(/\[(\w+)\]/g)].flatMap(([, name = ""]) => (isName(name) ? [name] : []));
  return role ? inRoute.map((name) => ({ row, role, name })) : [];
});

test.for(routeRows)("$row for a $role has nothing at another $name", async ({ row, role, name }, { db, peopled }) => {
  await asked(db, peopled, role);
  const before = await digest(db);
  const answers: [id: string, answer: string][] = [];
  for (const id of strange(peopled)[name]) {
    const params = { ...parameters(peopled), [name]: id };
    answers.push([id, await answerOf(row, params, peopled.attempt.itemIds[0] ?? "")]);
  }
  expect(answers.filter(([, answer]) => !isTurnedAway(answer))).toEqual([]);
  expect(await digest(db)).toBe(before);
});

/** Whoever may act on one of their own is told of another's that there is no such thing. */
const own = ["cohort", "attempt", "attemptId", "learner"];

/** A form says so itself, or its page does: it was sent by somebody whom its page let in. */
const isNoSuch = (outcome: string): boolean =>
  /^(none|bad-\w+)$|incomplete=|said=(nobody-picked|people-removed|removed)/.test(outcome);

test.for(Object.keys(guarded))(
  "%s says the same of what is another's and of what isn't there, and changes neither",
  async (name, { db, peopled }) => {
    const role = roles.findLast((one) => letIn(actions[name] ?? "absent")?.includes(one));
    const send = guarded[name];
    if (!role || !send) return;
    const fields = await fieldsOf(() => send(peopled, {}), db, peopled);
    await asked(db, peopled, role);
    const before = await digest(db);
    for (const field of fields) {
      const outcomes: [id: string, outcome: string][] = [];
      for (const id of strange(peopled)[field]) {
        const outcome = await outcomeOf(() => send(peopled, { ...complete(peopled)[name], [field]: id }));
        outcomes.push([id, outcome.replaceAll(id, "[id]")]);
      }
      const wellFormed = outcomes.filter(([id]) => isUuid(id)).map(([, outcome]) => outcome);
      expect(new Set(wellFormed).size, `${field}: ${JSON.stringify(outcomes)}`).toBeLessThanOrEqual(1);
      if (own.includes(field))
        expect(
          outcomes.filter(([, outcome]) => !isNoSuch(outcome)),
          field,
        ).toEqual([]);
    }
    expect(await digest(db)).toBe(before);
  },
);

/** The ids that an action's request carries. */
async function fieldsOf(send: () => unknown, db: Db, peopled: Peopled): Promise<Name[]> {
  await restore(db, peopled);
  await asked(db, peopled, "nobody");
  const sent = vi.spyOn(FormData.prototype, "set");
  await outcomeOf(send);
  const fields = new Set(sent.mock.calls.map(([field]) => field));
  sent.mockRestore();
  return [...fields].filter(isName);
}
