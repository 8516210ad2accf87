import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { lessonItems } from "@/domain/course";
import { aSentResponse } from "@/tests/unit/builders";
import { course, itemByStem, items } from "./course";
import { choose, handIn, startFinal } from "./final";
import { answer, beginTrial, ownHeaders, question, signUp, stemOf } from "./learner";
import { responsesAddress } from "./wire";

/** Every reason of every item in both languages: no page may hold one before its item was answered. */
const reasons = items.flatMap((item) =>
  Object.values(item.rationale).flatMap(({ vi, en }) => [vi, en].map((text) => ({ item, text }))),
);

/** As a text may stand in HTML, in a script or in a payload. */
const plain = (text: string) =>
  text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\"', '"')
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

const leaked = (body: string, allowed: ReadonlySet<string>) => {
  const text = plain(body);
  return reasons
    .filter(({ item, text: reason }) => !allowed.has(item.id) && text.includes(reason))
    .map(({ item }) => item.id);
};

const addresses = [
  "/",
  "/learn",
  "/progress",
  "/account",
  "/learn/caio-cto/map",
  ...course.lessons.flatMap(({ id }) => [
    `/learn/${id}`,
    `/learn/${id}/quiz`,
    `/learn/${id}/quiz?feedback=0`,
    `/learn/${id}/quiz?feedback=1`,
  ]),
];

/** What the browser can fetch at an address: the page, the router's payload, and its prefetch. */
async function variants(page: Page, address: string) {
  const asked: Record<string, string>[] = [
    {},
    { RSC: "1" },
    { RSC: "1", "Next-Router-Prefetch": "1" },
    { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" },
  ];
  return Promise.all(asked.map(async (headers) => (await page.request.get(address, { headers })).text()));
}

const players: Record<string, (page: Page) => Promise<unknown>> = { learner: signUp, guest: beginTrial };

for (const [who, enter] of Object.entries(players)) {
  test(`before a response, no page, payload or refusal that a ${who} can fetch holds a key or a reason`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await enter(page);
    for (const address of addresses.flatMap((path) => [path, `/en${path === "/" ? "" : path}`])) {
      for (const body of await variants(page, address)) {
        expect(leaked(body, new Set()), address).toEqual([]);
        // A page that carried an item as the server has it would carry the names of its fields.
        expect(plain(body), address).not.toMatch(/"(rationale|responsibilityId|owner|key)":\s*["{]/);
      }
    }
  });
}

test("refusals of the response address hold no key and no reason", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  const { id: itemId } = itemByStem(await stemOf(page));
  const url = await responsesAddress(page);
  const headers = await ownHeaders(page);
  const whole = aSentResponse({ itemId });
  const attempts = [
    { ...whole, position: 1 },
    { ...whole, position: 5 },
    { ...whole, itemId: course.lessons.filter(({ id }) => id !== "background").flatMap(lessonItems)[0]?.id },
    { ...whole, choice: "all" },
    { ...whole, correct: true, score: 1 },
    {},
  ];
  for (const body of attempts) {
    const reply = await page.request.post(url, { headers, data: body });
    const text = await reply.text();
    expect(reply.status()).toBeGreaterThanOrEqual(400);
    // Refused for what it says, not for whose it is.
    expect(text).not.toMatch(/stale-page|other-person|signed-out/);
    expect(leaked(text, new Set())).toEqual([]);
    expect(text).not.toMatch(/"(key|correct|rationale)"/);
  }
  await page.reload();
  await expect(page.getByText("Câu 1 trên 12")).toBeVisible();
});

test("after a response its own reason is told, and none of any other item", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  const reply = page.waitForResponse((response) => response.url().includes("/responses"));
  const stem = await answer(page, { rightly: true });
  const body = await (await reply).text();
  const own = itemByStem(stem);
  expect(body).toContain(JSON.stringify(own.rationale[own.key].vi).slice(1, -1));
  expect(leaked(body, new Set([own.id]))).toEqual([]);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(question(page)).toBeVisible();
  for (const address of addresses)
    for (const text of await variants(page, address)) expect(leaked(text, new Set([own.id])), address).toEqual([]);
});

test("a final tells nothing before its result is open: no reason, no key, no verdict, on no page and in no payload", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signUp(page);
  await startFinal(page);
  const id = await page.locator('input[name="attemptId"]').inputValue();
  const progress = async () => {
    await page.goto("/progress");
    return page.getByRole("table").first().innerText();
  };
  const before = await progress();
  await page.goto("/learn/caio-cto/final");
  for (const isRight of [true, false, true]) await choose(page, isRight);
  const silent = async (paths: string[]) => {
    const bodies = await Promise.all(paths.map(async (path) => ({ path, texts: await variants(page, path) })));
    for (const { path, texts } of bodies) {
      for (const body of texts) {
        expect(leaked(body, new Set()), path).toEqual([]);
        expect(plain(body), path).not.toMatch(/"(rationale|responsibilityId|owner|key|correct)":\s*["{tf]/);
      }
    }
  };
  await silent([
    "/learn/caio-cto/final?question=1",
    "/learn/caio-cto/final/hand-in",
    `/learn/caio-cto/final/${id}`,
    "/learn/caio-cto/final",
    "/progress",
    "/learn",
    "/review",
  ]);
  await silent([`/learn/caio-cto/final/quiz/${id}`, `/review/${id}`, "/api/v1/me/export"]);
  await silent([
    `/learn/caio-cto/background/quiz?attempt=${id}&feedback=0`,
    `/learn/caio-cto/final/quiz?attempt=${id}&feedback=0`,
    `/en/learn/caio-cto/final?question=2`,
  ]);
  expect(await progress()).toBe(before);

  await page.goto("/learn/caio-cto/final/hand-in");
  await handIn(page);
  await silent([`/learn/caio-cto/final/${id}`, "/learn/caio-cto/final", "/progress"]);
  expect(await progress()).toBe(before);
  const waiting = await page.request.get(`/learn/caio-cto/final/${id}`);
  expect(await waiting.text(), "the ten seconds were not over").toContain("Hoàn tác");
});

test("no script, style or map that the server hands out holds a reason or a stem", async () => {
  const files = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|json|map|txt)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const body = readFileSync(`.next/static/${file}`, "utf8");
    expect(leaked(body, new Set()), file).toEqual([]);
    expect(
      items.filter(({ stem }) => plain(body).includes(stem.vi)).map(({ id }) => id),
      file,
    ).toEqual([]);
  }
});
