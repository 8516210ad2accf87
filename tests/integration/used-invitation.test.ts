import { resolve } from "node:path";
import { expect, vi } from "vitest";
import { join } from "@/app/[locale]/invite/[token]/actions";
import { createInvitations } from "@/prisma/invitation";
import { newToken, tokenHash } from "@/prisma/token";
import { form } from "./form";
import { ask, outcomeOf, test, type World } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

async function open(token: string) {
  const { default: show } = await import(
    /* @vite-ignore: the name of the file has brackets */ resolve("app/[locale]/invite/[token]/page.tsx")
  );
  return show({ params: Promise.resolve({ locale: "vi", token }), searchParams: Promise.resolve({}) });
}

const invitation = (world: World, token: string) => ({
  ...({
    tokenHash: tokenHash(token),
    role: "learner",
    email: null,
    cohortId: world.cohort.id,
    invitedById: world.manager.id,
  } as const),
  expiresAt: new Date(Date.now() + 60_000),
});

test("an invitation that was used leads its own member on to the cohort's course, though it was pasted with what can't be seen", async ({
  db,
  world,
}) => {
  const token = newToken();
  await createInvitations(db, [invitation(world, token)]);
  await ask(db, world, "formerManager");
  expect(await outcomeOf(() => join(form({ token })))).toBe("/learn/caio-cto");
  expect(await outcomeOf(() => open(`${token}%E2%80%8B`))).toBe("/learn/caio-cto");
  await ask(db, world, "otherManager");
  expect(await outcomeOf(() => open(token))).toBe("shown");
});

test("a manager's invitation leads its manager on to the cohort, and one that ran out a member who had come in by another", async ({
  db,
  world,
}) => {
  const [token, old] = [newToken(), newToken()];
  const { cohort } = world;
  await createInvitations(db, [
    { ...invitation(world, token), role: "manager" },
    { ...invitation(world, old), expiresAt: new Date(0) },
  ]);
  await ask(db, world, "otherManager");
  expect(await outcomeOf(() => join(form({ token })))).toBe(`/manage/${cohort.id}`);
  expect(await outcomeOf(() => open(token))).toBe(`/manage/${cohort.id}`);
  expect(await outcomeOf(() => open(old))).toBe("shown");
  await ask(db, world, "learner");
  expect(await outcomeOf(() => open(old))).toBe("/learn/caio-cto");
});

test("an invitation for another address is closed to whoever is signed in, and open to whom it names", async ({
  db,
  world,
}) => {
  const token = newToken();
  await createInvitations(db, [{ ...invitation(world, token), role: "manager", email: world.peer.email }]);
  const outcomes: string[] = [];
  for (const person of ["learner", "peer", "nobody"] as const) {
    await ask(db, world, person);
    outcomes.push(await outcomeOf(() => open(token)));
  }
  expect(outcomes).toEqual(["forbidden", "shown", "shown"]);
});
