import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import { findItem, foreignLanguage, type Locale } from "@/domain/course";
import { regradeMessages } from "@/messages/regrade";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readRegrades } from "@/school/regrade";
import { undoRegrade } from "./actions";

type Props = { locale: Locale; cohortId: string; courseId: string };

/** What was regraded in the course, by whom, and the way back; nothing while there is none. */
export const Done = piece(async function Done({ locale, cohortId, courseId }: Props) {
  const t = translator(regradeMessages, locale);
  const regrades = await readRegrades(courseId);
  if (regrades.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="done">
      <h2 id="done">{t("done")}</h2>
      {regrades.map(({ id, of, itemId, key, reason, regradedAt, regradedBy, undoneAt }) => (
        <div key={id} className="card stack">
          <h3 lang={of ? foreignLanguage(of, locale) : undefined}>
            {(of && findItem(of, itemId)?.stem[locale]) ?? itemId}
          </h3>
          <p>{key && of ? t("toKey", { role: roleNames(of.roles, locale)[key] }) : t("isDropped")}</p>
          <p className="typed">{reason}</p>
          <p className="meta">
            {regradedBy ? t("by", { name: regradedBy.name }) : t("bySomebody")}{" "}
            <Moment locale={locale} at={regradedAt} />
          </p>
          {undoneAt ? (
            <p className="meta">
              {t("undone")} <Moment locale={locale} at={undoneAt} />
            </p>
          ) : (
            <Press action={undoRegrade} fields={{ cohort: cohortId, id }}>
              <button type="submit" className="button">
                {t("undo")}
              </button>
            </Press>
          )}
        </div>
      ))}
    </section>
  );
});
