import "server-only";
import { redirect } from "next/navigation";
import type { Locale } from "@/domain/course";
import { inLanguage, onceSignedIn, ownPath, saying } from "@/messages/links";

import { joinGuest } from "@/prisma/guest";
import { endReplaced } from "@/prisma/session";
import { firstCourse } from "@/school/courses";
import { db } from "@/school/db";
import { firstPlace } from "@/school/first-place";
import { endTrial } from "./guest";
import { asViewer, type Player } from "./session";

type Arriving = {
  account: { id: string; role: "learner" | "author" | "manager"; locale: Locale };
  /** Who the browser was until now. */
  asker: Player | null;
  guestId: string | null;
  locale: Locale;
  next: string | undefined;
};

/** Ends the session that a sign-in takes the place of, brings along what a guest did, and goes on to where one wanted to go. */
export async function arrive({ account, asker, guestId, locale, next }: Arriving): Promise<never> {
  const replaced = asViewer(asker);
  if (replaced) await endReplaced(db(), replaced.sessionId);
  // Somebody who comes to sign in, and not from a page, goes on in the language they chose for themselves.
  const inOwnLanguage = (place: string) => inLanguage(locale === "en" ? "en" : account.locale, place);
  const home = inOwnLanguage(await firstPlace(account));
  const onward = next ? ownPath(next, home) : home;
  const joined = guestId
    ? await joinGuest(db(), { guestId, userId: account.id, course: (await firstCourse()).course })
    : null;
  await endTrial(account.id);
  // The page that a guest comes from shows an attempt that is gone; any other still waits.
  const keptOut = `${saying(inOwnLanguage("/learn"), "kept-out")}${/\/learn(\/|$)/.test(onward) ? "" : `&next=${encodeURIComponent(onward)}`}`;
  redirect(onceSignedIn(locale, joined?.keepsOut ? keptOut : onward));
}
