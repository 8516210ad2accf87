import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { unsubscribe } from "@/app/[locale]/unsubscribe/[token]/actions";
import { POST as endReminders } from "@/app/api/v1/unsubscribe/[token]/route";
import { appOrigin } from "@/school/origin";
import { form } from "./form";
import { ask, outcomeOf, test } from "./people";

vi.mock("next/headers", () => import("./request"));

describe("the one click that ends reminders", () => {
  const click = (token: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = new Request(`${appOrigin.origin}/api/v1/unsubscribe/${token}`, {
      method: "POST",
      headers,
      body: "List-Unsubscribe=One-Click",
    });
    return endReminders(request, { params: Promise.resolve({ token }) });
  };

  test("comes from a mail program, without session or origin, ends its owner's alone, and may come twice", async ({
    db,
    world,
  }) => {
    await ask(db, world, "nobody");
    const wants = (userId: string) =>
      db.user.update({ where: { id: userId }, data: { wantsReminders: true }, select: { unsubscribeToken: true } });
    const { unsubscribeToken } = await wants(world.learner.id);
    await wants(world.peer.id);
    expect([(await click(unsubscribeToken)).status, (await click(unsubscribeToken)).status]).toEqual([200, 200]);
    expect(await db.user.findMany({ where: { wantsReminders: true }, select: { id: true } })).toEqual([
      { id: world.peer.id },
    ]);
  });

  test.for([randomUUID(), "1", "' or true --"])(
    "with the token %j, which nobody has, finds nothing",
    async (token, { db, world }) => {
      await ask(db, world, "learner");
      expect((await click(token)).status).toBe(404);
    },
  );
});

test("the form behind an e-mail's link ends its owner's reminders, and with a wrong token nothing", async ({
  db,
  world,
}) => {
  await ask(db, world, "nobody");
  const { id } = world.manager;
  const { unsubscribeToken } = await db.user.update({ where: { id }, data: { wantsReminders: true } });
  const wants = async () => (await db.user.findUniqueOrThrow({ where: { id } })).wantsReminders;
  for (const token of ["no-such", "0199d3a0-0000-7000-8000-0000000000aa"])
    expect(await outcomeOf(() => unsubscribe(form({ token })))).toBe(`/unsubscribe/${token}`);
  expect(await wants()).toBe(true);
  expect(await outcomeOf(() => unsubscribe(form({ token: unsubscribeToken })))).toBe(
    `/unsubscribe/${unsubscribeToken}`,
  );
  expect(await wants()).toBe(false);
});
