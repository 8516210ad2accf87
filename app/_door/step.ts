import "server-only";
import { cookies } from "next/headers";
import { stepLifetimeMs } from "@/domain/second-factor";
import type { StepPurpose } from "@/prisma/generated/enums";
import { endStep, findStep, startStep } from "@/prisma/sign-in-step";
import { newToken, tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { cookieNamed, sessionCookie } from "./session";

const cookieName = cookieNamed("step");

type Begun = { purpose: StepPurpose; userId: string | null; challenge?: string };

/** Remembers what this browser is in the middle of; what it was in the middle of before is over. */
export async function beginStep({ purpose, userId, challenge }: Begun): Promise<void> {
  const token = newToken();
  const step = { purpose, userId, challenge: challenge ?? null };
  await startStep(db(), { tokenHash: tokenHash(token), ...step, now: now(), lifetimeMs: stepLifetimeMs });
  (await cookies()).set(cookieName, token, { ...sessionCookie.options, maxAge: stepLifetimeMs / 1000 });
}

/** What this browser is in the middle of; `end` says whether this request is the one that ends it. */
export async function openStep(purpose: StepPurpose) {
  const jar = await cookies();
  const token = jar.get(cookieName)?.value;
  const step = token ? await findStep(db(), { tokenHash: tokenHash(token), purpose, now: now() }) : null;
  if (!token || !step) return null;
  const end = async (): Promise<boolean> => {
    jar.delete({ name: cookieName, ...sessionCookie.options });
    return endStep(db(), tokenHash(token));
  };
  return { ...step, end };
}
