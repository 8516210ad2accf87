"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { newPasskeyIn, offerPasskey } from "@/app/_door/passkey";
import { isPassword } from "@/app/_door/password";
import type { SignedIn } from "@/app/_door/session";
import { admit } from "@/app/_door/sign-in-limits";
import { TryLater } from "@/app/_door/try-later";
import type { Asked } from "@/app/_ui/form/passkey.client";
import { TypedPassword } from "@/domain/account";
import { rateLimits } from "@/domain/rate-limit";
import { Name } from "@/domain/text";
import { href, ownPath, saying } from "@/messages/links";
import { addPasskey, listPasskeys, mostPasskeys, removePasskey } from "@/prisma/passkey";
import { findCredentials } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { logged } from "@/school/fault";
import { tellFactorChange } from "@/school/second-factor-letter";

const page = "/account/second-factor";

/** Asks the browser for a new passkey, once the password was typed again: an open browser alone is not enough. */
export const askToAdd = memberPress(
  z.object({ name: z.string(), current: z.string() }),
  async ({ name, current }, { asker }): Promise<Asked> => {
    if (!Name.safeParse(name).success) return { refused: "bad-name" };
    return offered(asker, current).catch((error: unknown) => {
      if (error instanceof TryLater) return { refused: "passkey-later" };
      throw error;
    });
  },
);

async function offered(asker: SignedIn, current: string): Promise<Asked> {
  await admit({ key: `password:${asker.id}`, ...rateLimits.passwordChange, now: now() });
  const [typed, held] = [TypedPassword.safeParse(current), await findCredentials(db(), asker.email)];
  if (!typed.success || !held?.passwordHash || !(await isPassword(typed.data, held.passwordHash)))
    return { refused: "wrong-current" };
  if ((await listPasskeys(db(), asker.id)).length >= mostPasskeys) return { refused: "too-many-passkeys" };
  const make = await offerPasskey(asker);
  return make ? { make } : { refused: "passkey-refused" };
}

const Sent = z.object({ name: Name, credential: z.string().max(60_000), next: z.string().optional() });

/** Adds the passkey that the browser made, which has just shown whose it is. */
export const add = memberPress(
  Sent,
  async ({ name, credential, next }, { asker, locale }): Promise<{ refused: string }> => {
    const made = await newPasskeyIn(credential, asker.id);
    if (!made) return { refused: "passkey-refused" };
    const by = { userId: asker.id, sessionId: asker.sessionId };
    if (!(await addPasskey(db(), { ...made, name, createdAt: now() }, by))) return { refused: "too-many-passkeys" };
    void tellFactorChange("Passkey", asker.email, asker.locale).catch(logged);
    const added = saying(href(locale, page), "passkey-added");
    redirect(next ? ownPath(next, added) : added);
  },
);

/** Removes one of one's own. */
export const remove = memberPress(
  z.object({ passkey: z.string().max(1400) }),
  async ({ passkey }, { asker, locale }): Promise<void> => {
    await removePasskey(db(), { userId: asker.id, id: passkey });
    redirect(saying(href(locale, page), "passkey-removed"));
  },
);
