import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { benchLearners } from "@/bin/bench/learners";
import { withDb } from "./certificate";

type Sent = { attempt: string; body: string; headers: Record<string, string> };

/** Whole, a body takes the way past Next (`app/_door/direct.ts`); in pieces, whose length nobody knows, it goes through Next. */
const ways = { direct: (body: string) => body, usual: (body: string) => new Blob([body]).stream() };

test("a response is answered the same past Next as through it, whatever is wrong with it", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const [one, other] = await withDb((db) => benchLearners(db, 2));
  if (!one || !other) throw new Error("Two learners were made");
  const [first, second] = one.items;
  const given = (changes: object = {}) => ({
    ...{ responseId: randomUUID(), position: 0, itemId: first?.id, choice: first?.key, certainty: "fairly" },
    ...{ durationMs: 9000, locale: "vi", ...changes },
  });
  const asked = (body: unknown, changes: Record<string, string | undefined> = {}, attempt = one.attemptId): Sent => ({
    attempt,
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: headersOf({
      ...{ cookie: one.cookie, "x-owner": one.owner, origin, "content-type": "application/json" },
      ...changes,
    }),
  });
  const response = given();
  const next = given({ position: 1, itemId: second?.id, choice: second?.key });
  const cases: [status: number, Sent][] = [
    [200, asked(response)],
    [200, asked(response)],
    [409, asked({ ...response, choice: first?.key === "both" ? "first" : "both" })],
    [409, asked(given({ position: 7, itemId: second?.id }))],
    [409, asked(given({ itemId: "nothing-of-the-kind", position: 1 }))],
    [400, asked({ ...next, certainty: "utterly" })],
    [400, asked("{")],
    [400, asked(`\ufeff${JSON.stringify(next)} and more`)],
    [404, asked(next, {}, randomUUID())],
    [404, asked(next, {}, other.attemptId)],
    [404, asked(next, {}, "x".repeat(36))],
    [409, asked(next, { "x-owner": other.owner })],
    [409, asked(next, { "x-owner": undefined })],
    [401, asked(next, { cookie: `${other.cookie}x` })],
    [403, asked(next, { origin: "https://example.org" })],
    [403, asked(next, { "sec-fetch-site": "cross-site" })],
    [415, asked(next, { "content-type": "text/plain" })],
    [413, asked({ ...next, more: "x".repeat(5000) })],
  ];
  for (const [status, sent] of cases) {
    const [direct, usual] = [await send(origin, sent, "direct"), await send(origin, sent, "usual")];
    expect(direct, sent.body).toEqual({ ...usual, status });
  }
});

test("the two ways are two: one tells its length, the other comes in pieces", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const [learner] = await withDb((db) => benchLearners(db, 1));
  if (!learner) throw new Error("A learner was made");
  const lengths: (string | null)[] = [];
  for (const [position, { id: itemId, key: choice }] of learner.items.slice(0, 2).entries()) {
    const body = { responseId: randomUUID(), position, itemId, choice, certainty: null, durationMs: 1, locale: "en" };
    const headers = headersOf({
      ...{ cookie: learner.cookie, "x-owner": learner.owner, origin, "content-type": "application/json" },
    });
    const sent = { attempt: learner.attemptId, body: JSON.stringify(body), headers };
    const answer = await post(origin, sent, position === 0 ? "direct" : "usual");
    expect(answer.status).toBe(200);
    lengths.push(answer.headers.get("content-length"));
  }
  expect(lengths).toEqual([expect.stringMatching(/^\d+$/), null]);
});

const headersOf = (given: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const post = (site: string, { attempt, body, headers }: Sent, way: keyof typeof ways) =>
  fetch(`${site}/api/v1/attempts/${attempt}/responses`, {
    ...{ method: "POST", headers, body: ways[way](body), duplex: "half" },
  });

/** What a browser learns: the status, the words, and what is said of keeping and of coming again. */
async function send(site: string, sent: Sent, way: keyof typeof ways) {
  const answer = await post(site, sent, way);
  const { headers, status } = answer;
  const named = ["content-type", "cache-control", "retry-after", "content-security-policy", "x-content-type-options"];
  return { status, text: await answer.text(), headers: named.map((name) => headers.get(name)) };
}
