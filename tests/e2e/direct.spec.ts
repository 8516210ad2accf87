import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type BenchLearner, benchLearners } from "@/bin/bench/learners";
import { withDb } from "./certificate";
import { course } from "./course";

type Sent = { path: string; body: string; headers: Record<string, string> };

/** Whole, a body takes the way past Next (`app/_door/direct.ts`); in pieces, whose length nobody knows, it goes through Next. */
const ways = { direct: (body: string) => body, usual: (body: string) => new Blob([body]).stream() };

const [lesson] = course.lessons;

test("a response is answered the same past Next as through it, whatever is wrong with it", async ({ baseURL }) => {
  const [one, other] = await learners(2);
  if (!one || !other) throw new Error("Two learners were made");
  const [response, next] = [responseAt(one, 0), responseAt(one, 1)];
  const asked = (body: unknown, changes: Headers = {}, attempt = one.attemptId): Sent => ({
    path: responsesOf(attempt),
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: headersOf(one, baseURL, changes),
  });
  const cases: [status: number, Sent][] = [
    [200, asked(response)],
    [200, asked(response)],
    [409, asked({ ...response, choice: response.choice === "both" ? "first" : "both" })],
    [409, asked({ ...next, position: 7 })],
    [409, asked({ ...next, itemId: "nothing-of-the-kind" })],
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
    const [direct, usual] = [await send(baseURL, sent, "direct"), await send(baseURL, sent, "usual")];
    expect(direct, sent.body).toEqual({ ...usual, status });
  }
});

test("so is how far a lesson was read", async ({ baseURL }) => {
  const [learner] = await learners(1);
  if (!learner) throw new Error("A learner was made");
  const reading = `/api/v1/courses/${course.id}/lessons/${lesson?.id}/reading`;
  const cases: [status: number, path: string, body: object][] = [
    [204, reading, { paragraphId: lesson?.sections[0]?.paragraphs[0]?.id }],
    [404, reading, { paragraphId: "nothing-of-the-kind" }],
    [404, `/api/v1/courses/${course.id}/lessons/nothing/reading`, { paragraphId: "it" }],
    [404, `/api/v1/courses/nothing/lessons/${lesson?.id}/reading`, { paragraphId: "it" }],
    [400, reading, {}],
  ];
  for (const [status, path, body] of cases) {
    const sent = { path, body: JSON.stringify(body), headers: headersOf(learner, baseURL) };
    const [direct, usual] = [await send(baseURL, sent, "direct"), await send(baseURL, sent, "usual")];
    expect(direct, `${path} ${sent.body}`).toEqual({ ...usual, status });
  }
});

test("the two ways are two: one gives its answer as it is, the other codes it as the browser takes it", async ({
  baseURL,
}) => {
  const [learner] = await learners(1);
  if (!learner) throw new Error("A learner was made");
  const codings: (string | null)[] = [];
  for (const [position, way] of (["direct", "usual"] as const).entries()) {
    const body = JSON.stringify(responseAt(learner, position));
    const sent = { path: responsesOf(learner.attemptId), body, headers: headersOf(learner, baseURL) };
    const answer = await post(baseURL, sent, way);
    expect(answer.status).toBe(200);
    codings.push(answer.headers.get("vary"));
  }
  expect(codings).toEqual([null, expect.stringContaining("Accept-Encoding")]);
});

const learners = (count: number) => withDb((db) => benchLearners(db, count));

const responsesOf = (attemptId: string): string => `/api/v1/attempts/${attemptId}/responses`;

function responseAt({ items }: BenchLearner, position: number) {
  const { id: itemId, key: choice } = items[position] ?? {};
  return { responseId: randomUUID(), position, itemId, choice, certainty: "fairly", durationMs: 9000, locale: "vi" };
}

type Headers = Record<string, string | undefined>;

const headersOf = ({ cookie, owner }: BenchLearner, origin: string | undefined, changes: Headers = {}) =>
  Object.fromEntries(
    Object.entries({ cookie, "x-owner": owner, origin, "content-type": "application/json", ...changes }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value]]),
    ),
  );

const post = (origin: string | undefined, { path, body, headers }: Sent, way: keyof typeof ways) =>
  fetch(`${origin}${path}`, { ...{ method: "POST", headers, body: ways[way](body), duplex: "half" } });

/** What a browser learns: the status, the words, and what is said of keeping and of coming again. */
async function send(origin: string | undefined, sent: Sent, way: keyof typeof ways) {
  const answer = await post(origin, sent, way);
  const { headers, status } = answer;
  const named = ["content-type", "cache-control", "retry-after", "content-security-policy", "x-content-type-options"];
  return { status, text: await answer.text(), headers: named.map((name) => headers.get(name)) };
}
