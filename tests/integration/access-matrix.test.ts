import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, vi } from "vitest";
import { appOrigin } from "@/school/origin";
import { course } from "@/tests/first-course";
import { aSentResponse } from "@/tests/unit/builders";
import { actions, isTurnedAway, letIn, pageCells, type Role, roles, routes } from "./access-matrix";
import { openPage, paramsOf } from "./access-pages";
import { asked, complete, digest, restore, test } from "./access-world";
import { guarded } from "./form-requests";
import { outcomeOf, type World } from "./people";
import { ownerNow } from "./request";

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

const parameters = ({ attempt, certificate, cohort }: World) => ({
  attempt: attempt.id,
  code: certificate.code,
  cohort: cohort.id,
  course: course.id,
  lesson: "background",
  token: randomUUID(),
});

/** What a route answers: its status and where it leads, or what Next makes of it. */
async function answerOf(row: string, params: Record<string, string>, itemId: string): Promise<string> {
  const [method = "GET", address = ""] = row.split(" ");
  const route = await import(/* @vite-ignore */ resolve("app/api", address, "route.ts"));
  const isFile = /articles|roster/.test(address);
  const file = new FormData();
  for (const [name, value] of Object.entries({ owner: ownerNow(), text: "An <an@example.com>" })) file.set(name, value);
  const json = /responses$/.test(address) ? aSentResponse({ itemId }) : { paragraphId: "two-roles" };
  const request = new Request(`${appOrigin.origin}/api/it`, {
    method,
    headers: {
      origin: appOrigin.origin,
      "x-owner": ownerNow(),
      ...(isFile ? {} : { "content-type": "application/json" }),
    },
    ...(method === "POST" && { body: isFile ? file : JSON.stringify(json) }),
  });
  let answer = "";
  const outcome = await outcomeOf(async () => {
    const response: Response = await route[method](request, { params: Promise.resolve(params) });
    answer = [response.status, response.headers.get("location")].filter(Boolean).join(" ");
    await response.body?.cancel();
  });
  return answer || outcome;
}

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
