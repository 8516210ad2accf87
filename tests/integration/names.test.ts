import { describe, expect, vi } from "vitest";
import { z } from "zod";
import { guarded } from "@/app/_door/json-gate";
import { findPlayer } from "@/app/_door/session";
import { updateProfile } from "@/app/[locale]/account/actions";
import { makeCohort } from "@/app/[locale]/manage/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { ownerTag } from "@/prisma/token";
import { appOrigin } from "@/school/origin";
import { entry, form } from "./form";
import { guarded as guardedForms, open as openForms } from "./form-requests";
import { ask, outcomeOf, test } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

describe("a name that somebody types", () => {
  test("is kept as it is seen: without NUL, zero-width characters and turns of direction", async ({ db, world }) => {
    await ask(db, world, "peer");
    await outcomeOf(() => updateProfile(null, form({ name: "\u202eH'Hen\u0000 \u200b\tNiê\ufeff", theme: "dark" })));
    expect(await db.user.findUnique({ where: { id: world.peer.id }, select: { name: true } })).toEqual({
      name: "H'Hen Niê",
    });
  });

  test.for(["\u200b\u200d", "\u3164", "\u2800", "\u202e", "\u0000"])(
    "of which nothing can be seen is refused, for a person and a cohort: %j",
    async (name, { db, world }) => {
      await ask(db, world, "manager");
      const before = await db.cohort.count();
      for (const send of [
        () => signUp(null, entry({ name })),
        () => makeCohort(null, form({ name })),
        () => updateProfile(null, form({ name, theme: "dark" })),
      ])
        expect(await send()).toMatchObject({
          refusal: "bad-name",
          wrong: { name: "bad-name" },
          typed: { name: name.replace("\u0000", "") },
        });
      expect(await db.cohort.count()).toBe(before);
    },
  );

  test("that a certificate can't print is refused with the letters that it lacks, and stays in the form; a cohort's isn't printed", async ({
    db,
    world,
  }) => {
    await ask(db, world, "manager");
    const expected = { wrong: { name: "unprintable-name" }, values: { letters: "李 😀" }, typed: { name: "Lý 李 😀" } };
    expect(await signUp(null, entry({ name: "Lý 李 😀" }))).toMatchObject(expected);
    expect(await updateProfile(null, form({ name: "Lý 李 😀", theme: "dark" }))).toMatchObject(expected);
    expect(await outcomeOf(() => makeCohort(null, form({ name: "Nhóm 😀" })))).toMatch(/^\/manage\/./);
  });
});

test.for(Object.entries({ ...guardedForms, ...openForms }))(
  "%s holds up when any of its fields has NUL",
  async ([, send], { db, world }) => {
    const set = vi.spyOn(FormData.prototype, "set");
    await ask(db, world, "manager");
    await outcomeOf(() => send(world, {}));
    const fields = new Set(set.mock.calls.map(([field]) => field)).add("next");
    set.mockRestore();
    fields.delete("owner");
    for (const field of fields) {
      await ask(db, world, "manager");
      expect(await outcomeOf(() => send(world, { [field]: "L\u0000an" }))).toBeTypeOf("string");
    }
  },
);

test.for(["a\u0000", "\ud83d", "\ude00"])(
  "text in JSON that the database can't keep is malformed, whatever the route asks for: %j",
  async (text, { db, world }) => {
    await ask(db, world, "learner");
    const headers = {
      origin: appOrigin.origin,
      "content-type": "application/json",
      "x-owner": ownerTag(world.learner.id),
    };
    const send = (body: object) => {
      const request = new Request(appOrigin, { method: "POST", headers, body: JSON.stringify(body) });
      return guarded(request, findPlayer, z.object({ text: z.string() }), async () => ({ status: 200 }));
    };
    expect((await send({ text: "Nguyễn 😀" })).status).toBe(200);
    expect((await send({ text })).status).toBe(400);
    expect((await send({ text: "", more: [{ text }] })).status).toBe(400);
  },
);
