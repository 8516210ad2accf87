import { piece } from "@/app/_page/piece";
import type { Locale } from "@/domain/course";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { countOpenInvitations } from "@/prisma/cohort-invitation";
import { db } from "@/school/db";

/** The one thing to do in a cohort without learners: invite, or send the links that nobody used yet. */
export const NextStep = piece(async function NextStep({
  locale,
  cohortId,
  at,
}: {
  locale: Locale;
  cohortId: string;
  at: Date;
}) {
  const t = translator(cohortSettingsMessages, locale);
  const n = await countOpenInvitations(db(), { cohortId, now: at });
  return (
    <div className="card stack">
      <p>{n === 0 ? t("nextInvite") : t("nextSend", { n })}</p>
      <p>
        <a className="button" data-primary href={href(locale, `/manage/${cohortId}/invitations`)}>
          {t(n === 0 ? "toInvite" : "toSend")}
        </a>
      </p>
    </div>
  );
});
