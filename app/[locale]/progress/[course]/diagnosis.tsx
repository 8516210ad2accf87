import { Matrix } from "@/app/_ui/confusion-matrix";
import { Plain } from "@/app/_ui/plain";
import { calibration, matrixOfPairs } from "@/domain/confusion";
import type { Course, Locale } from "@/domain/course";
import { diagnosed, frequencyOf, habitsIn, unmendedErrors } from "@/domain/diagnosis";
import { recallForecast } from "@/domain/forecast";
import type { Known } from "@/domain/mastery";
import { diagnosisMessages } from "@/messages/diagnosis";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { Calibration } from "./calibration";
import styles from "./diagnosis.module.css";
import { Errors } from "./errors";
import { Forecast } from "./forecast";

type Props = { locale: Locale; course: Course; known: readonly Known[] };

/** What is still mixed up, what is taken for what, and how far the learner's certainty and the schedule can be believed. */
export function Diagnosis({ locale, course, known }: Props) {
  const t = translator(diagnosisMessages, locale);
  const responses = diagnosed(course, known);
  const matrix = matrixOfPairs(responses);
  return (
    <Plain as="section" className={styles.diagnosis} aria-labelledby="diagnosis">
      <h2 id="diagnosis">{t("title")}</h2>
      <Errors course={course} locale={locale} errors={unmendedErrors(course, known)} />
      <div className={styles.panel}>
        <Matrix
          roles={roleNames(course.roles, locale)}
          matrix={matrix}
          words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
        />
        <p className="meta">{t("matrixNote")}</p>
        <Habits locale={locale} matrix={matrix} />
      </div>
      <div className={styles.panel}>
        <Calibration locale={locale} given={calibration(responses)} />
        <Forecast locale={locale} bins={recallForecast(known.flatMap(({ shown }) => shown.recalls))} />
      </div>
    </Plain>
  );
}

function Habits({ locale, matrix }: { locale: Locale; matrix: ReturnType<typeof matrixOfPairs> }) {
  const t = translator(diagnosisMessages, locale);
  const habits = habitsIn(matrix);
  const words = {
    joins: { often: "joinsOften", seldom: "joinsSeldom" },
    splits: { often: "splitsOften", seldom: "splitsSeldom" },
  } as const;
  return (["joins", "splits"] as const).map((name) => {
    const frequency = frequencyOf(habits[name]);
    return frequency && <p key={name}>{t(words[name][frequency], habits[name])}</p>;
  });
}
