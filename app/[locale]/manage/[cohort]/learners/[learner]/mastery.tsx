import { MasterySign } from "@/app/_ui/mastery-mark";
import { checkDays, checkScore } from "@/domain/check";
import type { Locale } from "@/domain/course";
import { masteryStates } from "@/domain/mastery";
import { learnerMessages } from "@/messages/learner";
import { masteryMessages } from "@/messages/mastery";
import { translator } from "@/messages/translator";
import type { LearnerReport } from "@/school/learner-report";
import styles from "./mastery.module.css";

type Props = { locale: Locale } & Pick<LearnerReport, "states" | "withheld" | "measures">;

/** What one learner holds: responsibilities by state, and what was remembered at the checks. */
export function Mastery({ locale, states, withheld, measures }: Props) {
  const t = translator(learnerMessages, locale);
  const word = translator(masteryMessages, locale);
  return (
    <section className={styles.mastery} aria-labelledby="mastery">
      <h2 id="mastery">{t("mastery")}</h2>
      <dl>
        {masteryStates.map((state) => (
          <div key={state}>
            <dt>
              <MasterySign state={state} /> {word(state)}
            </dt>
            <dd className="num">{states[state]}</dd>
          </div>
        ))}
        {withheld > 0 && (
          <div>
            <dt>{t("notToldYet")}</dt>
            <dd className="num">{withheld}</dd>
          </div>
        )}
        {checkDays.map((day) => {
          const score = checkScore(measures, day);
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
