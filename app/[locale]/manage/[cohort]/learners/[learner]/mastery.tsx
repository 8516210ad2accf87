import { MasterySign } from "@/app/_ui/mastery-mark";
import type { Attempt } from "@/domain/attempt";
import { checkDays, checkScore } from "@/domain/check";
import type { Course, Locale } from "@/domain/course";
import { countStates } from "@/domain/lesson-mastery";
import { masteryIn, masteryStates } from "@/domain/mastery";
import { learnerMessages } from "@/messages/learner";
import { masteryMessages } from "@/messages/mastery";
import { timeZone, translator } from "@/messages/translator";
import styles from "./mastery.module.css";

type Props = { locale: Locale; course: Course; attempts: Attempt[]; at: Date };

/** What one learner holds: responsibilities by state, and what was remembered at the checks. */
export function Mastery({ locale, course, attempts, at }: Props) {
  const [t, word] = [translator(learnerMessages, locale), translator(masteryMessages, locale)];
  const counts = countStates(masteryIn(course, attempts, at, timeZone).map(({ state }) => state));
  return (
    <section className={styles.mastery} aria-labelledby="mastery">
      <h2 id="mastery">{t("mastery")}</h2>
      <dl>
        {masteryStates.map((state) => (
          <div key={state}>
            <dt>
              <MasterySign state={state} /> {word(state)}
            </dt>
            <dd className="num">{counts[state]}</dd>
          </div>
        ))}
        {checkDays.map((day) => {
          const score = checkScore(attempts, day);
          return (
            <div key={day}>
              <dt>{t("remembered", { day })}</dt>
              <dd className="num">{score ? t("score", score) : <span className="meta">{t("noData")}</span>}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
