import { Matrix } from "@/app/_ui/confusion-matrix";
import type { Choice } from "@/domain/choice";
import { calibration, confusionMatrix, confusions, type KeyedResponse, tendencies } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { resultsMessages } from "@/messages/results";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { CertaintyBars } from "./certainty-bars";
import styles from "./results.module.css";

type Props = {
  locale: Locale;
  roles: RoleNames;
  responses: readonly KeyedResponse[];
  /** The results' own address, which a cell filters. */
  place: string;
  filter: { key?: Choice; choice?: Choice };
};

/** What was taken for what, in a table and in two sentences at most, and how sure the learner was of it. */
export function Diagnosis({ locale, roles, responses, place, filter }: Props) {
  const t = translator(resultsMessages, locale);
  const matrix = confusionMatrix(responses);
  const { joins, splits } = tendencies(matrix);
  const swaps = confusions(matrix).reduce(
    (sum, { key, choice, count }) => (key !== "both" && choice !== "both" ? sum + count : sum),
    0,
  );
  return (
    <div className={styles.diagnosis}>
      <Matrix
        roles={roles}
        matrix={matrix}
        words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
        cell={(key, choice, n) => ({
          href: `${place}?key=${key}&choice=${choice}#items`,
          label: t("cell", { key: roles[key], choice: roles[choice], n }),
          isCurrent: filter.key === key && filter.choice === choice,
        })}
      />
      {[
        { n: joins, text: "over" as const },
        { n: splits, text: "under" as const },
        { n: swaps, text: "swapped" as const },
      ]
        .filter(({ n }) => n >= 2)
        .sort((a, b) => b.n - a.n)
        .slice(0, 2)
        .map(({ n, text }) => (
          <p key={text}>
            {text === "swapped" ? t(text, { n, first: roles.first, second: roles.second }) : t(text, { n })}
          </p>
        ))}
      <CertaintyBars calibration={calibration(responses)} locale={locale} />
    </div>
  );
}
