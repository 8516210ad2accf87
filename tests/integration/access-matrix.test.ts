import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, vi } from "vitest";
import { actions, isTurnedAway, letIn, pageCells, type Role, roles, routes } from "./access-matrix";
import { answerOf, openPage, parameters, paramsOf } from "./access-pages";
import { asked, complete, digest, restore, test } from "./access-world";
import { guarded } from "./form-requests";
import { outcomeOf } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("next/server", () => ({ connection: async () => {} }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

test("every action, and every method of every route, has a row; every page has one in page-access.ts", async () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const load = (file: string): Promise<object> => import(/* @vite-ignore */ resolve("app", file));
  const named = async (pattern: RegExp, name: (file: string, exported: string) => string) =>
    (
      await Promise.all(
        files
          .filter((file) => pattern.test(file))
          .map(async (file) => Object.keys(await load(file)).map((exported) => name(file, exported))),
      )
    ).flat();
  const acts = await named(/(^|\/)actions\.ts$/, (file, act) => `${file.replace("[locale]/", "")} ${act}`);
  expect(acts.filter((act) => !(act in actions))).toEqual([]);
  expect(Object.keys(actions).filter((row) => !acts.includes(row))).toEqual([]);
  const met = await named(/(^|\/)route\.ts$/, (file, verb) => `${verb} ${file.replace(/^api\/|\/route\.ts$/g, "")}`);
  const verbs = met.filter((row) => /^[A-Z]+ /.test(row) && !/^GET manifest/.test(row));
  expect(verbs.filter((row) => !(row in routes))).toEqual([]);
  expect(Object.keys(routes).filter((row) => !verbs.includes(row))).toEqual([]);
  expect(Object.keys(guarded).filter((row) => letIn(actions[row] ?? "anyone") === roles)).toEqual([]);
});

test.for(pageCells)("/$page for $role: $outcome", async ({ page, role, outcome }, { db, peopled }) => {
  await asked(db, peopled, role);
  expect(await outcomeOf(() => openPage(page, paramsOf(peopled, page)))).toBe(
    outcome.replace("[attempt]", peopled.final.id).replace("[cohort]", peopled.cohort.id),
  );
});

describe.for(Object.entries(guarded))("%s", ([name, send]) => {
  test("lets in whom its row names, turns all others away and changes nothing for them", async ({ db, peopled }) => {
    const row = letIn(actions[name] ?? "absent") ?? [];
    const act = () => outcomeOf(() => send(peopled, complete(peopled)[name] ?? {}));
    const before = await digest(db);
    const outcomes: Partial<Record<Role, string>> = {};
    for (const role of roles.filter((role) => !row.includes(role))) {
      await asked(db, peopled, role);
      outcomes[role] = await act();
    }
    expect(await digest(db)).toBe(before);
    for (const role of row) {
      await restore(db, peopled);
      await asked(db, peopled, role);
      outcomes[role] = await act();
    }
    await restore(db, peopled);
    const isLetIn = (role: Role) => !isTurnedAway(outcomes[role] ?? "none");
    expect(roles.filter(isLetIn), JSON.stringify(outcomes)).toEqual(roles.filter((role) => row.includes(role)));
    expect(Object.values(outcomes)).not.toContain("forbidden");
  });
});

test.for(Object.keys(routes).filter((row) => letIn(routes[row] ?? "library") !== null))(
  "%s lets in whom its row names, and shows others no such thing",
  async (row, { db, peopled }) => {
    const allowed = letIn(routes[row] ?? "absent") ?? [];
    const outcomes: Partial<Record<Role, string>> = {};
    for (const role of roles) {
      await asked(db, peopled, role);
      outcomes[role] = await answerOf(row, parameters(peopled), peopled.attempt.itemIds[0] ?? "");
    }
    const isLetIn = (role: Role) => !isTurnedAway(outcomes[role] ?? "none");
    expect(roles.filter(isLetIn), JSON.stringify(outcomes)).toEqual(roles.filter((role) => allowed.includes(role)));
  },
);
