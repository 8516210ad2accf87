import type { SignedIn } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { hasAuthenticator } from "@/prisma/authenticator";
import { db } from "@/school/db";

/** Whether a sign-in of the viewer's asks for more than the password, and the way to have it so. */
export const SecondFactorState = piece(async function SecondFactorState({
  locale,
  viewer,
}: {
  locale: Locale;
  viewer: SignedIn;
}) {
  const t = translator(secondFactorMessages, locale);
  const state = t((await hasAuthenticator(db(), viewer.id)) ? "on" : "off");
  return (
    <section className="stack no-print" aria-labelledby="second-factor">
      <h2 id="second-factor">{t("title")}</h2>
      <p>{t("state", { state })}</p>
      <p>
        <a className="button" href={href(locale, "/account/second-factor")}>
          {t("toPage")}
        </a>
      </p>
    </section>
  );
});
