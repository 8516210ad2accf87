import { trialPlace } from "@/app/_door/guest";
import { asViewer, type Player } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import type { Locale } from "@/domain/course";
import { landingMessages } from "@/messages/landing";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { startTrial } from "./actions";

/** From the landing page into the course: a visitor tries the first lesson, a guest goes on with it, a learner with theirs. */
export const WayOn = piece(async function WayOn({ locale, player }: { locale: Locale; player: Player | null }) {
  const t = translator(landingMessages, locale);
  const signUp = (
    <a className="button" href={href(locale, "/sign-up")}>
      {t("signUp")}
    </a>
  );
  if (asViewer(player)) return <Primary to={href(locale, "/learn")} text={t("resume")} />;
  if (player) {
    return (
      <div className="row">
        <Primary to={href(locale, await trialPlace())} text={t("trialOn")} />
        {signUp}
      </div>
    );
  }
  return (
    <div className="row">
      <Press action={startTrial}>
        <button type="submit" className="button" data-primary>
          {t("trial")}
        </button>
      </Press>
      {signUp}
    </div>
  );
});

function Primary({ to, text }: { to: string; text: string }) {
  return (
    <a className="button" data-primary href={to}>
      {text}
    </a>
  );
}
