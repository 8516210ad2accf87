import { Matrix } from "@/app/_ui/confusion-matrix";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { choices } from "@/domain/choice";
import { type ConfusionMatrix, commonestConfusion, rowCount, smallestSample } from "@/domain/confusion";
import type { Course, Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { roleNames } from "@/messages/roles";
import { languageTag, translator } from "@/messages/translator";

type Props = { locale: Locale; course: Course; matrix: ConfusionMatrix };

/** What was chosen when the key was this, and what that says in two sentences. Nothing before anybody responded. */
export function Confusion({ locale, course, matrix }: Props) {
  const t = translator(responsibilitiesMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const roles = roleNames(course.roles, locale);
  const keys = choices.filter((key) => rowCount(matrix[key]) > 0);
  const n = keys.reduce((sum, key) => sum + rowCount(matrix[key]), 0);
  const right = keys.reduce((sum, key) => sum + matrix[key][key], 0);
  const commonest = commonestConfusion(matrix);
  if (n === 0) return <p className="meta">{t("nobodyBegan")}</p>;
  return (
    <div className={styles.sentences}>
      <Matrix
        roles={roles}
        matrix={matrix}
        keys={keys}
        words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
        sharesIn={locale}
      />
      {n < smallestSample ? (
        <p>{t("few", { n })}</p>
      ) : (
        <>
          <p>{t("right", { right, n, share: percent.format(right / n) })}</p>
          <p>{commonest ? t("mistaken", { choice: roles[commonest.choice], n: commonest.count }) : t("notMistaken")}</p>
        </>
      )}
    </div>
  );
}
