import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import { SaidLines } from "@/app/_ui/said-lines";
import type { Locale } from "@/domain/course";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { href } from "@/messages/links";
import { membershipMessages } from "@/messages/membership";
import { translator } from "@/messages/translator";
import { listManagedCohorts } from "@/prisma/cohort";
import { db } from "@/school/db";
import { sendsMail } from "@/school/mail";
import { move, remind, remove } from "./actions";

type Props = {
  locale: Locale;
  cohortId: string;
  managerId: string;
  learner: { id: string; name: string };
  said: string | string[] | undefined;
  /** What the pages of the cohort are asked to show, as the address says it. */
  query: string;
};

const done = ["remind-written", "moved"] as const;
const noted = ["remind-finished", "remind-unwilling", "remind-today", "not-moved"] as const;

/** What a manager can do about one learner's place in the cohort. */
export const Membership = piece(async function Membership({
  locale,
  cohortId,
  managerId,
  learner,
  said,
  query,
}: Props) {
  const t = translator(membershipMessages, locale);
  const others = (await listManagedCohorts(db(), managerId)).filter(
    ({ id, archivedAt }) => id !== cohortId && !archivedAt,
  );
  const fields = { cohort: cohortId, learner: learner.id };
  const good = done.find((one) => one === said);
  const note = noted.find((one) => one === said);
  return (
    <section className="card stack no-print" id="membership" aria-labelledby="membership-title">
      <h2 id="membership-title">{t("title")}</h2>
      <SaidLines good={good && t(good)} note={note && t(note)} />
      {sendsMail() && (
        <Press action={remind} fields={fields}>
          <button type="submit" className="button">
            {t("remind")}
          </button>
        </Press>
      )}
      {others.length > 0 && (
        <Press action={move} fields={fields} className="stack">
          <div className="field">
            <label htmlFor="to">{t("to")}</label>
            <select id="to" name="to">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <p>
            <button type="submit" className="button">
              {t("move")}
            </button>
          </p>
        </Press>
      )}
      <details>
        <summary className="unfold">{t("remove")}</summary>
        <Press action={remove} fields={fields} className="stack">
          <p>{t("removeHelp")}</p>
          <p>
            <button type="submit" className="button">
              {t("removeNow", { name: learner.name })}
            </button>
          </p>
        </Press>
      </details>
      <p>
        <a href={href(locale, `/manage/${cohortId}/learners/${learner.id}/erase${query}`)}>
          {translator(cohortSettingsMessages, locale)("erase")}
        </a>
      </p>
    </section>
  );
});
