import { MapLink } from "@/app/_ui/map-link";
import { MasterySign } from "@/app/_ui/mastery-mark";
import { Plain } from "@/app/_ui/plain";
import type { Choice } from "@/domain/choice";
import type { Course, Locale } from "@/domain/course";
import { statesByOwner } from "@/domain/lesson-mastery";
import { masteryStates } from "@/domain/mastery";
import { masteryMessages } from "@/messages/mastery";
import { progressMessages } from "@/messages/progress";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { Dots } from "./dots";
import { DutyList, type DutyMastery } from "./duty-list";
import styles from "./known.module.css";
import { StateTable } from "./state-table";

type Props = { locale: Locale; course: Course; mastery: DutyMastery[]; now: Date };

/** What is known: as circles or as a list, by a choice that needs no JavaScript. Screen readers get the list either way. */
export function Known({ locale, course, mastery, now }: Props) {
  const [t, word] = [translator(progressMessages, locale), translator(masteryMessages, locale)];
  const zones = statesByOwner(course, mastery);
  return (
    <Plain as="section" className={styles.known} aria-labelledby="known">
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
          <Dots zones={dotsOf(locale, course, mastery)} labels={roleNames(course.roles, locale)} name={t("venn")} />
          <figcaption className="meta">
            <p>{t("venn")}</p>
            <ul className={styles.legend}>
              {[...masteryStates].map((state) => (
                <li key={state} className={styles.state}>
                  <MasterySign state={state} /> {word(state)}
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
        <div className="stack">
          <StateTable locale={locale} roles={roleNames(course.roles, locale)} zones={zones} />
          <p className="meta">{word("rule")}</p>
        </div>
      </div>
      <MapLink locale={locale} course={course} />
      <DutyList course={course} locale={locale} mastery={mastery} now={now} />
    </Plain>
  );
}

/** Each zone's responsibilities in the course's order; those not met yet without a name. */
function dotsOf(locale: Locale, course: Course, mastery: DutyMastery[]) {
  const word = translator(masteryMessages, locale);
  const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);
  const of = (zone: Choice) =>
    duties.flatMap(({ id, owner, name }) => {
      const own = mastery.find(({ responsibilityId }) => responsibilityId === id);
      if (owner !== zone || !own) return [];
      return [
        {
          id,
          state: own.state,
          label: own.latest === undefined ? null : `${name[locale]}: ${word(own.state)}`,
        },
      ];
    });
  return { first: of("first"), both: of("both"), second: of("second") };
}
