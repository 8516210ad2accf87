import { confirmMessages } from "@/messages/confirm";
import { translator } from "@/messages/translator";
import { keepSignUp, type NewSignUp } from "@/prisma/sign-up";
import { newToken, tokenHash } from "@/prisma/token";
import { findCredentials } from "@/prisma/user";
import { now } from "./clock";
import { db } from "./db";
import { letter } from "./letter";
import { type Mail, openMail } from "./mail";

/**
 * Sends a link to the address that somebody signed up with. Where it has an account already, its owner is told so instead, and
 * whoever signed up learns nothing: both take one letter and one answer.
 */
export async function askForProof(signUp: NewSignUp): Promise<"sent" | "refused" | "failed"> {
  const { email, locale } = signUp;
  const t = translator(confirmMessages, locale);
  if (await findCredentials(db(), email))
    return openMail().send(
      once(signUp, { subject: t("knownSubject"), text: t("knownText"), way: ["/sign-in", t("knownLink")] }),
    );
  const token = newToken();
  await keepSignUp(db(), { ...signUp, tokenHash: tokenHash(token), now: now() });
  return openMail().send(
    once(signUp, { subject: t("subject"), text: t("text"), way: [`/confirm/${token}`, t("link")] }),
  );
}

function once(
  { email, locale }: NewSignUp,
  { subject, text, way }: { subject: string; text: string; way: [string, string] },
): Mail {
  const t = translator(confirmMessages, locale);
  return letter({ to: email, locale, subject, texts: [text], way, why: t("why"), end: null, oneClick: null });
}
