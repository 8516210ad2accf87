import { MasterySign } from "@/app/_ui/mastery-mark";
import { StateBar } from "@/app/_ui/state-bar";
import masteryStyles from "@/app/[locale]/manage/[cohort]/learners/[learner]/mastery.module.css";
import type { StateCounts } from "@/domain/cohort-mastery";
import type { Locale } from "@/domain/course";
import { masteryStates } from "@/domain/mastery";
import { masteryMessages } from "@/messages/mastery";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { languageTag, translator } from "@/messages/translator";

type Props = { locale: Locale; learners: number; counts: StateCounts };

/** How many of the cohort are in which state: a bar, and its figures. */
export function States({ locale, learners, counts }: Props) {
  const t = translator(responsibilitiesMessages, locale);
  const word = translator(masteryMessages, locale);
  const withheld = learners - masteryStates.reduce((sum, state) => sum + counts[state], 0);
  return (
    <section className={masteryStyles.mastery} aria-labelledby="standing">
      <h2 id="standing">{t("standing")}</h2>
      <p className="meta">{t("learners", { n: learners })}</p>
      <StateBar counts={counts} />
      <dl>
        {masteryStates.map((state) => (
          <div key={state}>
            <dt>
              <MasterySign state={state} /> {word(state)}
            </dt>
            <dd className="num">{counts[state].toLocaleString(languageTag(locale))}</dd>
          </div>
        ))}
        {withheld > 0 && (
          <div>
            <dt>{t("withheld")}</dt>
            <dd className="num">{withheld.toLocaleString(languageTag(locale))}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
