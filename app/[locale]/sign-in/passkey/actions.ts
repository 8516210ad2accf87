"use server";

import { z } from "zod";
import { arrive } from "@/app/_door/arriving";
import { enterBy } from "@/app/_door/auth";
import { visitorPress } from "@/app/_door/form-gate";
import { findGuestId } from "@/app/_door/guest";
import { askForPasskey, ownerOfPasskeyIn } from "@/app/_door/passkey";
import { admitAddress } from "@/app/_door/sign-in-limits";
import { TryLater } from "@/app/_door/try-later";
import type { Asked } from "@/app/_ui/form/passkey.client";
import { rateLimits } from "@/domain/rate-limit";
import { recordFailedSignIn } from "@/prisma/audit";
import { now } from "@/school/clock";
import { db } from "@/school/db";

/** Asks the browser for a passkey of ours. */
export const askToSignIn = visitorPress(z.object({}), async (): Promise<Asked> => {
  try {
    await admitAddress("passkey", { ...rateLimits.signInByAddress, now: now() });
  } catch (error) {
    if (error instanceof TryLater) return { refused: "passkey-later" };
    throw error;
  }
  const use = await askForPasskey();
  return use ? { use } : { refused: "passkey-refused" };
});

const Sent = z.object({ credential: z.string().max(60_000), next: z.string().optional() });

/** Signs in whoever the passkey belongs to. */
export const signInByPasskey = visitorPress(
  Sent,
  async ({ credential, next }, { asker, locale }): Promise<{ refused: string }> => {
    const account = await ownerOfPasskeyIn(credential);
    if (!account) {
      await recordFailedSignIn(db(), { userId: null, at: now() });
      return { refused: "passkey-refused" };
    }
    const guestId = await findGuestId();
    await enterBy(account.id, "passkey");
    return arrive({ account, asker, guestId, locale, next });
  },
);
