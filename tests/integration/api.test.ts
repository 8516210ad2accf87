import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, vi } from "vitest";
import { POST as respond } from "@/app/api/v1/attempts/[attempt]/responses/route";
import { POST as read } from "@/app/api/v1/courses/[course]/lessons/[lesson]/reading/route";
import { POST as judge } from "@/app/api/v1/password-strength/route";
import { findItem, findLesson } from "@/domain/course";
import { paragraphIds } from "@/domain/reading";
import type { Db } from "@/prisma/client";
import { ownerTag } from "@/prisma/token";
import { appOrigin } from "@/school/origin";
import { course } from "@/tests/first-course";
import { aSentResponse } from "@/tests/unit/builders";
import { ask, type Person, people, practiceOf, test, type World } from "./people";
import { ownerNow } from "./request";

vi.mock("next/headers", () => import("./request"));
vi.mock("next/server", () => ({ connection: async () => {} }));

const ownHeaders = { origin: appOrigin.origin, "content-type": "application/json" };

function post(body: unknown, headers: Record<string, string | undefined> = {}): Request {
  const kept = Object.entries({ ...ownHeaders, "x-owner": ownerNow(), ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return new Request(`${appOrigin.origin}/api/v1/it`, {
    method: "POST",
    headers: kept,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const responseTo = (world: World, changes: object = {}) => ({
  ...aSentResponse({ itemId: world.attempt.itemIds[0] }),
  ...changes,
});
const sendTo = (attempt: string, request: Request) => respond(request, { params: Promise.resolve({ attempt }) });

test("every address of the API is tested here, in a file of its own, or belongs to the sign-in library", () => {
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("route.ts"),
  );
  expect(routes.sort()).toEqual(
    [
      "auth/[...nextauth]/route.ts",
      "health/route.ts",
      "live/route.ts",
      "ready/route.ts",
      "v1/articles/route.ts",
      "v1/attempts/[attempt]/responses/route.ts",
      "v1/certificates/[code]/pdf/route.ts",
      "v1/cohorts/[cohort]/certificates.csv/route.ts",
      "v1/cohorts/[cohort]/due.ics/route.ts",
      "v1/cohorts/[cohort]/items.csv/route.ts",
      "v1/cohorts/[cohort]/links.csv/route.ts",
      "v1/cohorts/[cohort]/people.csv/route.ts",
      "v1/cohorts/[cohort]/report.csv/route.ts",
      "v1/cohorts/[cohort]/report.pdf/route.ts",
      "v1/cohorts/[cohort]/report.xlsx/route.ts",
      "v1/cohorts/[cohort]/responses.csv/route.ts",
      "v1/cohorts/[cohort]/roster/route.ts",
      "v1/courses/[course]/due.ics/route.ts",
      "v1/courses/[course]/lessons/[lesson]/reading/route.ts",
      "v1/drafts/[course]/course.zip/route.ts",
      "v1/drafts/[course]/version/route.ts",
      "v1/me/export.zip/route.ts",
      "v1/me/export/route.ts",
      "v1/password-strength/route.ts",
      "v1/unsubscribe/[token]/route.ts",
    ].sort(),
  );
});

describe("the gate of everything that is posted", () => {
  const doors: [string, (request: Request, world: World) => Promise<Response>][] = [
    ["responses", (request, { attempt }) => sendTo(attempt.id, request)],
    ["reading", (request) => read(request, { params: Promise.resolve({ course: "caio-cto", lesson: "background" }) })],
  ];
  const wrong: [string, number, Record<string, string | undefined>, string][] = [
    ["a foreign origin", 403, { origin: "https://evil.example" }, "{}"],
    ["no origin", 403, { origin: undefined }, "{}"],
    ["the origin null", 403, { origin: "null" }, "{}"],
    ["an origin that only begins like ours", 403, { origin: `${appOrigin.origin}.evil.example` }, "{}"],
    ["our host on another port", 403, { origin: "http://127.0.0.1:1" }, "{}"],
    [
      "a forwarded host that agrees with a foreign origin",
      403,
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      "{}",
    ],
    ["another site's fetch", 403, { "sec-fetch-site": "cross-site" }, "{}"],
    ["a sister site's fetch", 403, { "sec-fetch-site": "same-site" }, "{}"],
    ["text", 415, { "content-type": "text/plain" }, "{}"],
    ["a form", 415, { "content-type": "application/x-www-form-urlencoded" }, "a=b"],
    ["a body over 4 KB", 413, {}, JSON.stringify("x".repeat(4096))],
    ["a told length over 4 KB", 413, { "content-length": "4097" }, "{}"],
    ["half of a JSON text", 400, {}, "{"],
    ["an empty body", 400, {}, ""],
    ["a list", 400, {}, "[]"],
  ];

  test.for(
    [...doors, ["password strength", judge] satisfies (typeof doors)[number]].flatMap(([door, send]) =>
      wrong.map(([what, status, headers, body]) => [door, what, status, headers, body, send] as const),
    ),
  )("of %s refuses %s with %d", async ([, , status, headers, body, send], { db, world }) => {
    await ask(db, world, "learner");
    const reply = await send(post(body, headers), world);
    expect([reply.status, reply.headers.get("cache-control")]).toEqual([status, "no-store"]);
  });

  test.for(doors)(
    "of %s refuses whoever isn't signed in with 401, before it looks at the body",
    async ([, send], { db, world }) => {
      await ask(db, world, "nobody");
      expect((await send(post("{"), world)).status).toBe(401);
    },
  );

  test.for(["told", "not told"])("lets a small body through whose length is %s", async (length, { db, world }) => {
    await ask(db, world, "formerLearner");
    const body = JSON.stringify({ paragraphId: "two-roles" });
    const headers = { "content-length": length === "told" ? String(body.length) : undefined };
    expect(
      (await read(post(body, headers), { params: Promise.resolve({ course: "caio-cto", lesson: "background" }) }))
        .status,
    ).toBe(204);
  });

  test("stops reading a body as soon as it is too long", async ({ db, world }) => {
    await ask(db, world, "learner");
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (stream) => {
        pulled += 1;
        stream.enqueue(new Uint8Array(1000));
      },
    });
    const init = { method: "POST", headers: ownHeaders, body: endless, duplex: "half" };
    expect((await sendTo(world.attempt.id, new Request(`${appOrigin.origin}/api/v1/it`, init))).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });
});

describe("a response", () => {
  const statuses: [Person, number][] = people.map((person) => [
    person,
    { nobody: 401, learner: 200 }[String(person)] ?? 404,
  ]);

  test.for(statuses)(
    "to the learner's attempt by %s gets %d, and is stored only for the learner",
    async ([person, status], { db, world }) => {
      await ask(db, world, person);
      const before = await db.response.count();
      const reply = await sendTo(
        world.attempt.id,
        post(responseTo(world, { responseId: "0199d3a0-0000-7000-8000-0000000000aa" })),
      );
      expect(reply.status).toBe(status);
      expect(await db.response.count()).toBe(person === "learner" ? before + 1 : before);
    },
  );

  test("that a browser kept for one person, or for it doesn't say whom, isn't taken from another who is signed in there", async ({
    db,
    world,
  }) => {
    await ask(db, world, "learner");
    const statuses = [];
    for (const owner of [ownerTag(world.peer.id), "", ownerTag(world.learner.id)])
      statuses.push((await sendTo(world.attempt.id, post(responseTo(world), { "x-owner": owner }))).status);
    expect(statuses).toEqual([409, 409, 200]);
  });

  test.for([randomUUID(), "1", "' or true --"])(
    "to an attempt called %j, which isn't there, is refused like a foreign one",
    async (id, { db, world }) => {
      await ask(db, world, "learner");
      const reply = await sendTo(id, post(responseTo(world)));
      expect([reply.status, await reply.json()]).toEqual([404, { refusal: "no-such-attempt" }]);
    },
  );

  test.for([
    { correct: true },
    { score: 1 },
    { userId: "x" },
    { createdAt: "2020-01-01" },
    { isReleased: true },
    { id: "x" },
  ])("that says %j besides is malformed, and nothing is stored", async (extra, { db, world }) => {
    await ask(db, world, "learner");
    const before = await db.response.count();
    expect((await sendTo(world.attempt.id, post(responseTo(world, { position: 1, ...extra })))).status).toBe(400);
    expect(await db.response.count()).toBe(before);
  });

  test.for([
    { position: -1 },
    { position: 1001 },
    { position: 0.5 },
    { position: "0" },
    { choice: "neither" },
    { choice: ["first"] },
    { certainty: "sure" },
    { durationMs: -1 },
    { itemId: "../x" },
    { responseId: "1" },
    { locale: "fr" },
  ])("with %j is malformed", async (wrong, { db, world }) => {
    await ask(db, world, "learner");
    const reply = await sendTo(world.attempt.id, post(responseTo(world, wrong)));
    expect([reply.status, await reply.json()]).toMatchObject([
      400,
      { refusal: "malformed", issues: [{ path: Object.keys(wrong)[0] }] },
    ]);
  });

  test("that is recorded brings its verdict and the next question without that question's key", async ({
    db,
    world,
  }) => {
    const { attempt, key } = await anOwnAttempt(db, world, "caio");
    const reply = await sendTo(attempt.id, post(responseTo({ ...world, attempt }, { choice: key })));
    const told = await reply.json();
    expect(told).toMatchObject({
      position: 0,
      feedback: { correct: true, key },
      next: { position: 1, itemId: attempt.itemIds[1] },
    });
    expect(Object.keys(told.next).sort()).toEqual([
      "again",
      "isReturning",
      "itemId",
      "last",
      "position",
      "question",
      "stem",
      "total",
    ]);
    const nextItem = findItem(course, told.next.itemId);
    for (const { vi: reason } of Object.values(nextItem?.rationale ?? {}))
      expect(JSON.stringify(told)).not.toContain(JSON.stringify(reason));
  });

  test("that a browser kept from before the course named its roles, with a role's id as its choice, counts for that role", async ({
    db,
    world,
  }) => {
    const { attempt } = await anOwnAttempt(db, world, "differences");
    const kept = responseTo({ ...world, attempt }, { choice: course.roles.second.id });
    expect(await (await sendTo(attempt.id, post(kept))).json()).toMatchObject({ feedback: { choice: "second" } });
    expect(await (await sendTo(attempt.id, post({ ...kept, choice: "second" }))).json()).toMatchObject({
      feedback: { choice: "second" },
    });
    expect(await db.response.findMany({ where: { attemptId: attempt.id }, select: { choice: true } })).toEqual([
      { choice: "second" },
    ]);
  });

  test("that is repeated gets the same reply; another at its place gets 409 with what stands", async ({
    db,
    world,
  }) => {
    const { attempt } = await anOwnAttempt(db, world, "cto");
    const body = responseTo({ ...world, attempt }, { choice: "both" });
    const first = await (await sendTo(attempt.id, post(body))).json();
    expect(await (await sendTo(attempt.id, post(body))).json()).toEqual(first);
    const other = await sendTo(attempt.id, post({ ...body, responseId: randomUUID(), choice: "second" }));
    expect([other.status, await other.json()]).toEqual([409, { refusal: "position-taken", standing: first }]);
  });

  test.for([
    ["out-of-order", { position: 5 }],
    ["unknown-item", { itemId: "no-such-item" }],
  ] as const)("that is refused as %s learns nothing else", async ([refusal, changes], { db, world }) => {
    const { attempt } = await anOwnAttempt(db, world, "shared");
    const reply = await sendTo(attempt.id, post(responseTo({ ...world, attempt }, changes)));
    expect([reply.status, await reply.json()]).toEqual([409, { refusal, standing: null }]);
  });
});

describe("a reading", () => {
  const reach = (lesson: string, body: object) =>
    read(post(body), { params: Promise.resolve({ course: "caio-cto", lesson }) });

  test("is remembered as the reader's own, and completed by the last paragraph", async ({ db, world }) => {
    await ask(db, world, "peer");
    const [first = "", last = ""] = endsOf("differences");
    const completed: boolean[] = [];
    for (const paragraphId of [first, last, first]) {
      expect((await reach("differences", { paragraphId })).status).toBe(204);
      const row = await db.lessonReading.findFirst({ where: { userId: world.peer.id, lessonId: "differences" } });
      completed.push(row?.paragraphId === paragraphId && row.completedAt !== null);
    }
    expect(completed).toEqual([false, true, true]);
  });

  test("is remembered for a guest in the first lesson alone", async ({ db, world }) => {
    await ask(db, world, "guest");
    const [background = "", caio = ""] = ["background", "caio"].flatMap((lesson) => endsOf(lesson).slice(0, 1));
    expect([
      (await reach("background", { paragraphId: background })).status,
      (await reach("caio", { paragraphId: caio })).status,
    ]).toEqual([204, 401]);
    expect(await db.lessonReading.findMany({ where: { userId: world.guest.id }, select: { lessonId: true } })).toEqual([
      { lessonId: "background" },
    ]);
  });

  test.for([
    ["a lesson that isn't there", "no-such-lesson", { paragraphId: "two-roles" }, 404],
    ["a paragraph of another lesson", "caio", { paragraphId: "two-roles" }, 404],
    ["somebody else's name", "background", { paragraphId: "two-roles", userId: "x" }, 400],
  ] as const)("of %s is refused", async ([, lesson, body, status], { db, world }) => {
    await ask(db, world, "learner");
    expect((await reach(lesson, body)).status).toBe(status);
    expect(await db.lessonReading.count({ where: { userId: world.learner.id } })).toBe(0);
  });
});

/** An attempt of the learner at the lesson, as its next request's sender; and the key of its first item. */
async function anOwnAttempt(db: Db, world: World, lessonId: string) {
  await ask(db, world, "learner");
  const attempt = await practiceOf(world.learner.id, lessonId);
  return { attempt, key: findItem(course, attempt.itemIds[0] ?? "")?.key };
}

/** The first and the last paragraph of a lesson. */
const endsOf = (lessonId: string) => {
  const lesson = findLesson(course, lessonId);
  const ids = lesson ? paragraphIds(lesson) : [];
  return [ids[0], ids.at(-1)];
};
