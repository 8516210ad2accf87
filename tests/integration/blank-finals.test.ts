import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { handIn, respondInFinal, startFinal } from "@/app/[locale]/learn/[course]/final/actions";
import { choices } from "@/domain/choice";
import { findItem, lessonItems } from "@/domain/course";
import { finalPerKey } from "@/domain/final";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { doubtKey } from "@/school/doubt";
import { finalWaitMs } from "@/school/final-wait";
import { readOwnData } from "@/school/own-data";
import { course } from "@/tests/first-course";
import { form } from "./form";
import { outcomeOf, signedIn, test } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aUser, together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const items = course.lessons.flatMap(lessonItems);
const page = "learn/[course]/final";
const start = () => outcomeOf(() => startFinal(form({ course: course.id })));

const plain = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** The items whose reasons stand in a text: whoever reads one knows the key. */
const keysIn = (text: string): string[] =>
  items
    .filter(({ rationale }) => Object.values(rationale).some(({ vi: reason }) => text.includes(reason)))
    .map(({ id }) => id);

async function somebody(db: Db) {
  globalThis.phanVaiDb = db;
  const { id } = await aUser(db);
  setRequest(await signedIn(db, id));
  const finals = async () =>
    (await findAttempts(db, { userId: id, courseId: course.id })).filter(({ kind }) => kind === "final");
  /** Lets everything that was handed in lie so much longer ago. */
  const wait = async (ms: number) => {
    for (const { id: final, submittedAt, startedAt } of await finals())
      await db.attempt.update({
        where: { id: final },
        data: {
          startedAt: new Date(startedAt.getTime() - ms),
          submittedAt: submittedAt && new Date(submittedAt.getTime() - ms),
        },
      });
  };
  const latest = async () => {
    const last = (await finals()).at(-1);
    if (!last) throw new Error("No final was started");
    return last;
  };
  const submit = async () => {
    await outcomeOf(async () => handIn(form({ course: course.id, attempt: (await latest()).id })));
    await wait(11_000);
  };
  return { id, finals, latest, submit, wait };
}

/** Everything of a final that its learner may open once it is told. */
async function readable(userId: string, attempt: string): Promise<string> {
  const own = await readOwnData(userId, { locale: "vi", at: new Date() });
  const result = await rendered(`${page}/[attempt]`, { course: course.id, attempt });
  return `${plain(result)} ${await rendered(page, { course: course.id })} ${JSON.stringify(own)}`;
}

describe("finals handed in blank", () => {
  test("show no key at all, and each asks what was never shown, then what was shown longest ago", async ({ db }) => {
    const me = await somebody(db);
    const shown = new Map<string, number>();
    const overlaps: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      if (round > 1) await me.wait(finalWaitMs());
      await start();
      const { itemIds, id } = await me.latest();
      overlaps.push(itemIds.filter((itemId) => shown.has(itemId)).length);
      for (const key of choices) {
        const ofKey = items.filter((item) => item.key === key);
        const asked = itemIds.filter((itemId) => findItem(course, itemId)?.key === key);
        const unshown = ofKey.filter((item) => !shown.has(item.id)).length;
        expect(asked.filter((itemId) => shown.has(itemId))).toHaveLength(Math.max(0, finalPerKey - unshown));
        const passedOver = ofKey.filter((item) => !asked.includes(item.id)).map((item) => shown.get(item.id) ?? -1);
        expect(Math.max(...asked.map((itemId) => shown.get(itemId) ?? -1))).toBeLessThanOrEqual(
          Math.min(...passedOver),
        );
      }
      for (const itemId of itemIds) shown.set(itemId, round);
      await me.submit();
      expect(keysIn(await readable(me.id, id))).toEqual([]);
    }
    expect(await me.finals()).toHaveLength(5);
    console.info(`${shown.size} of ${items.length} items shown, 0 keys; shown before: ${overlaps.join(", ")} of 24`);
  });

  test("show the key of what was answered, and of nothing else", async ({ db }) => {
    const me = await somebody(db);
    await start();
    const { itemIds, id } = await me.latest();
    const [answered = "", late = ""] = itemIds;
    const chosen = { choice: "both", certainty: "guess", attemptId: id };
    const choose = (itemId: string, place: number) =>
      outcomeOf(() =>
        respondInFinal(
          form({
            course: course.id,
            question: String(place + 1),
            ...chosen,
            responseId: randomUUID(),
            position: String(place),
            itemId,
          }),
        ),
      );
    await choose(answered, 0);
    await choose(late, 1);
    await me.submit();
    // What came after the time was up is an item left open.
    const { startedAt, submittedAt } = await me.latest();
    await db.attempt.update({ where: { id }, data: { deadlineAt: submittedAt } });
    await db.response.updateMany({
      where: { attemptId: id, position: 1 },
      data: { createdAt: new Date((submittedAt ?? startedAt).getTime() + 1) },
    });
    await db.response.updateMany({ where: { attemptId: id, position: 0 }, data: { createdAt: startedAt } });
    expect(keysIn(await readable(me.id, id))).toEqual([answered]);
    const own = await readOwnData(me.id, { locale: "vi", at: new Date() });
    expect(own.attempts.flatMap(({ responses }) => responses.filter((given) => "key" in given))).toHaveLength(1);
    const doubt = (position: number) => doubtKey({ userId: me.id, attemptId: id, position }, "Vì sao?", "vi");
    expect([await doubt(0), await doubt(1)]).toEqual([true, false]);
  });

  test("let a third one wait for a day, by whatever way it is started, and say until when", async ({ db }) => {
    const me = await somebody(db);
    for (const _ of [1, 2]) {
      await start();
      await me.submit();
    }
    expect(await together(10, start)).toEqual(Array.from({ length: 10 }, () => "/learn/caio-cto/final"));
    expect(await me.finals()).toHaveLength(2);
    const { id } = await me.latest();
    for (const shown of [
      await rendered(page, { course: course.id }),
      await rendered(`${page}/[attempt]`, { course: course.id, attempt: id }),
    ]) {
      expect(shown).toMatch(/Bạn có thể làm lại từ <time[^>]*>\d\d:\d\d ngày \d\d\/\d\d\/\d{4}<\/time>/);
      expect(shown).not.toMatch(/<button[^>]*>(Bắt đầu bài kiểm tra|Làm lại với câu khác)/);
    }
    await me.wait(finalWaitMs());
    expect(await rendered(page, { course: course.id })).toContain("Bắt đầu bài kiểm tra");
    await together(10, start);
    expect(await me.finals()).toHaveLength(3);
  });

  test("wait as long as the setting says", async ({ db }) => {
    const me = await somebody(db);
    vi.stubEnv("FINAL_WAIT_HOURS", "0");
    for (const _ of [1, 2, 3]) {
      await start();
      await me.submit();
    }
    expect(await me.finals()).toHaveLength(3);
    vi.stubEnv("FINAL_WAIT_HOURS", "2");
    await start();
    expect(await me.finals()).toHaveLength(3);
    await me.wait(2 * 60 * 60_000);
    await start();
    expect(await me.finals()).toHaveLength(4);
    vi.unstubAllEnvs();
  });
});
