import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import type { Locale } from "@/domain/course";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { listManagers } from "@/prisma/cohort-settings";
import { db } from "@/school/db";
import { leaveManaging, takeManagerOff } from "./cohort/actions";

/** Who manages the cohort, and how one hands it over: by inviting another manager, and leaving. */
export const Managers = piece(async function Managers({
  locale,
  cohortId,
  viewerId,
}: {
  locale: Locale;
  cohortId: string;
  viewerId: string;
}) {
  const t = translator(cohortSettingsMessages, locale);
  const managers = await listManagers(db(), cohortId);
  return (
    <section className="card stack" aria-labelledby="managers">
      <h2 id="managers">{t("managers")}</h2>
      <ul>
        {managers.map(({ id, name, email }) => (
          <li key={id}>
            {id === viewerId ? t("you", { name }) : name} <span className="meta">{email}</span>
            {id !== viewerId && (
              <details>
                <summary className="unfold">{t("takeOff", { name })}</summary>
                <Press action={takeManagerOff} fields={{ cohort: cohortId, manager: id }} className="stack">
                  <p>{t("takeOffHelp", { name })}</p>
                  <p>
                    <button type="submit" className="button">
                      {t("takeOffNow", { name })}
                    </button>
                  </p>
                </Press>
              </details>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={href(locale, `/manage/${cohortId}/invitations`)}>
          {t("addManager")}
        </a>
      </p>
      {managers.length === 1 ? (
        <p className="meta">{t("onlyManager")}</p>
      ) : (
        <details>
          <summary className="unfold">{t("leave")}</summary>
          <Press action={leaveManaging} fields={{ cohort: cohortId }} className="stack">
            <p>{t("leaveHelp")}</p>
            <p>
              <button type="submit" className="button">
                {t("leaveNow")}
              </button>
            </p>
          </Press>
        </details>
      )}
    </section>
  );
});
