import type { Locale } from "@/domain/course";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";
import { sendsMail } from "@/school/mail";
import styles from "./people.module.css";

type Props = { locale: Locale; hasDue: boolean; others: readonly { id: string; name: string }[] };

/** What can be done about those who are picked, in the form that holds the list; what can't be done here is not offered. */
export function PeopleActs({ locale, hasDue, others }: Props) {
  const t = translator(peopleListMessages, locale);
  return (
    <fieldset className={`group no-print ${styles.acts}`}>
      <legend>{t("act")}</legend>
      {/* The form's own button, so that Enter in a field presses none of the others. */}
      <button type="submit" disabled hidden />
      {sendsMail() && (
        <button type="submit" name="act" value="remind" className="button">
          {t("remind")}
        </button>
      )}
      {hasDue && (
        <div className={styles.act}>
          <div className="field">
            <label htmlFor="until">{t("until")}</label>
            <input id="until" name="day" type="date" />
          </div>
          <button type="submit" name="act" value="extend" className="button">
            {t("extend")}
          </button>
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.act}>
          <div className="field">
            <label htmlFor="move-to">{t("to")}</label>
            <select id="move-to" name="to">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" name="act" value="move" className="button">
            {t("move")}
          </button>
        </div>
      )}
      <details>
        <summary className="unfold">{t("remove")}</summary>
        <p>{t("removeHelp")}</p>
        <button type="submit" name="act" value="remove" className="button">
          {t("removeNow")}
        </button>
      </details>
    </fieldset>
  );
}
