import { readdirSync } from "node:fs";
import { describe, expect, vi } from "vitest";
import type * as fileGate from "@/app/_door/file-gate";
import { ownerTag } from "@/prisma/token";
import { appOrigin } from "@/school/origin";
import { ask, outcomeOf, test, type World } from "./people";

vi.mock("next/headers", () => import("./request"));

/** The routes that the gate made; it is the real one, which is only listened to. */
const { made } = vi.hoisted(() => ({ made: new Set<unknown>() }));

vi.mock("@/app/_door/file-gate", async (importOriginal) => {
  const gate = await importOriginal<typeof fileGate>();
  const noted = <Route>(route: Route): Route => {
    made.add(route);
    return route;
  };
  return {
    visitorFile: <Params>(...given: Parameters<typeof gate.visitorFile<Params>>) => noted(gate.visitorFile(...given)),
    memberFile: <Params>(...given: Parameters<typeof gate.memberFile<Params>>) => noted(gate.memberFile(...given)),
  } satisfies typeof gate;
});

type Route = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

/** What is got and is no file: the sign-in library's own, whether the server is well, and how far a draft has come. */
const noFiles = ["auth/[...nextauth]", "health", "live", "ready", "v1/drafts/[course]/version"];

const addresses = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .flatMap((file) => (/(^|\/)route\.tsx?$/.test(file) ? [file.replace(/\/route\.tsx?$/, "")] : []))
  .filter((address) => !noFiles.includes(address));

const routeAt = (address: string): Promise<{ GET?: Route }> =>
  import(/* @vite-ignore: the names of the folders have brackets */ `${process.cwd()}/app/api/${address}/route.ts`);

test("every file to take along comes out of the one gate", async () => {
  expect(
    readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
      (file) => /(^|\/)route\.\w+$/.test(file) && !(file.startsWith("api/") && file.endsWith("/route.ts")),
    ),
  ).toEqual([]);
  const routes = await Promise.all(addresses.map(async (address) => ({ address, ...(await routeAt(address)) })));
  const got = routes.flatMap(({ address, GET }) => (GET ? [{ address, isMade: made.has(GET) }] : []));
  expect(got.filter(({ isMade }) => !isMade)).toEqual([]);
  expect(got.length).toBe(made.size);
});

/** What one has to be signed in for, and the page that offers it. */
const ownFiles: [address: string, place: (world: World) => string][] = [
  ["v1/cohorts/[cohort]/due.ics", ({ cohort }) => `/manage/${cohort.id}/settings`],
  ["v1/courses/[course]/due.ics", () => "/learn/caio-cto"],
  ["v1/cohorts/[cohort]/items.csv", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/cohorts/[cohort]/links.csv", ({ cohort }) => `/manage/${cohort.id}/invitations`],
  ["v1/cohorts/[cohort]/report.csv", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/cohorts/[cohort]/certificates.csv", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/cohorts/[cohort]/people.csv", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/cohorts/[cohort]/report.pdf", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/cohorts/[cohort]/report.xlsx", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/cohorts/[cohort]/responses.csv", ({ cohort }) => `/manage/${cohort.id}`],
  ["v1/me/export", () => "/account"],
  ["v1/me/export.zip", () => "/account"],
];

async function take(address: string, world: World, query: string): Promise<string> {
  const { GET } = await routeAt(address);
  const request = new Request(`${appOrigin.origin}/api/${address}${query}`);
  return outcomeOf(() => GET?.(request, { params: Promise.resolve({ cohort: world.cohort.id, course: "caio-cto" }) }));
}

describe.each(ownFiles)("%s", (address, placeOf) => {
  test.for([
    ["", ""],
    ["?locale=vi", ""],
    ["?locale=en", "/en"],
    ["?locale=fr", ""],
    ["?locale=en&locale=vi", "/en"],
  ] as const)("asks to sign in in the language of %j", async ([query, prefix], { db, world }) => {
    await ask(db, world, "nobody");
    const next = encodeURIComponent(prefix + placeOf(world));
    expect(await take(address, world, query)).toBe(`${prefix}/sign-in?next=${next}`);
  });

  test("goes to nobody else's page that was left open", async ({ db, world }) => {
    await ask(db, world, "manager");
    const next = encodeURIComponent(placeOf(world));
    const of = (person: "learner" | "manager") => take(address, world, `?of=${ownerTag(world[person].id)}`);
    expect([await of("learner"), await of("manager")]).toEqual([`/whose?said=other-person&next=${next}`, "shown"]);
  });
});
