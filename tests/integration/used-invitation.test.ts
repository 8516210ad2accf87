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

test("an invitation that was used leads its own member on to the course, though it was pasted with what can't be seen", async ({
  db,
  world,
}) => {
  const token = newToken();
  await createInvitations(db, [invitation(world, token)]);
  await ask(db, world, "formerManager");
  expect(await outcomeOf(() => join(form({ token })))).toBe("/learn");
  expect(await outcomeOf(() => open(`${token}%E2%80%8B`))).toBe("/learn");
  await ask(db, world, "otherManager");
  expect(await outcomeOf(() => open(token))).toBe("shown");
});
