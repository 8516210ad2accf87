import { masteryMessages } from "@/app/messages/mastery";
import { progressMessages } from "@/app/messages/progress";
import { roleMessages } from "@/app/messages/roles";
import { translator } from "@/app/messages/translator";
import { course } from "@/content/course";
import type { Locale } from "@/domain/course";
import { statesByOwner } from "@/domain/lesson-mastery";
import { Dots } from "./dots";
import { DutyList, type DutyStanding } from "./duty-list";
import styles from "./known.module.css";
import { StateTable } from "./state-table";

/** What is known: as circles or as a list, by a choice that needs no JavaScript. Screen readers get the list either way. */
export function Known({ locale, standings, now }: { locale: Locale; standings: DutyStanding[]; now: Date }) {
  const [t, word] = [translator(progressMessages, locale), translator(masteryMessages, locale)];
  const zones = statesByOwner(course, standings);
  return (
    <section className={styles.known} aria-labelledby="known">
      <h2 id="known">{t("known")}</h2>
      <fieldset className="options no-print">
        <legend>{t("view")}</legend>
        {(["asVenn", "asList"] as const).map((view) => (
          <label key={view} className="option">
            <input type="radio" name="view" value={view} defaultChecked={view === "asVenn"} />
            {t(view)}
          </label>
        ))}
      </fieldset>
      <div className={styles.panels}>
        <figure className={styles.picture}>
          <Dots zones={zones} labels={roleMessages[locale]} />
          <figcaption className="meta">{t("venn")}</figcaption>
        </figure>
        <div className="stack">
          <StateTable locale={locale} zones={zones} />
          <p className="meta">{word("rule")}</p>
        </div>
      </div>
      <DutyList locale={locale} standings={standings} now={now} />
    </section>
  );
}
