import { type Choice, choices } from "@/domain/choice";
import { type ConfusionMatrix, heatOf, rowCount, rowShare, smallestSample } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { confusionMessages } from "@/messages/confusion";
import { numberFormat } from "@/messages/formats";
import type { RoleNames } from "@/messages/roles";
import { languageTag, translator } from "@/messages/translator";
import styles from "./confusion-matrix.module.css";
import { Glyph } from "./glyph";

type Props = {
  roles: RoleNames;
  matrix: ConfusionMatrix;
  words: { caption: string; key: string; chosen: string };
  /** Where a cell leads, and what the link is called; cells without it are plain figures. */
  cell?: (key: Choice, choice: Choice, n: number) => { href: string; label: string; isCurrent: boolean };
  /** The rows, where not all keys were asked. */
  keys?: readonly Choice[];
  /** In which language shares of the row stand above the counts; without it counts alone. */
  sharesIn?: Locale;
};

/** Keys (rows) by choices (columns): how often, a heat that follows it, errors on a scale of their own, and the role's glyph on every header. */
export function Matrix({ roles, matrix, words, cell, keys = choices, sharesIn }: Props) {
  return (
    <table className={styles.matrix}>
      <caption>
        {words.caption}
        {sharesIn && (
          <span className="meta">
            {translator(confusionMessages, sharesIn)("shareMeans", { least: smallestSample })}
          </span>
        )}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" colSpan={3}>
            {words.chosen}
          </th>
        </tr>
        <tr>
          <th scope="col">{words.key}</th>
          {choices.map((choice) => (
            <th key={choice} scope="col">
              <Glyph filled={{ [choice]: 1 }} size={20} /> {roles[choice]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">
              <Glyph filled={{ [key]: 1 }} size={20} /> {roles[key]}
              {sharesIn && (
                <span className="meta num">n = {rowCount(matrix[key]).toLocaleString(languageTag(sharesIn))}</span>
              )}
            </th>
            {choices.map((choice) => {
              const n = matrix[key][choice];
              const link = n > 0 ? cell?.(key, choice, n) : undefined;
              return (
                <td
                  key={choice}
                  className="num"
                  data-heat={heatOf(matrix[key], key, choice)}
                  data-right={key === choice || undefined}
                >
                  {link ? (
                    <a href={link.href} aria-label={link.label} aria-current={link.isCurrent ? "true" : undefined}>
                      {n}
                    </a>
                  ) : (
                    <Figure row={matrix[key]} choice={choice} sharesIn={sharesIn} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A cell's share of its row with its count, where shares are wanted and the row is long enough to tell; else the count. */
function Figure({
  row,
  choice,
  sharesIn,
}: {
  row: Record<Choice, number>;
  choice: Choice;
  sharesIn: Locale | undefined;
}) {
  const share = sharesIn && rowShare(row, choice);
  if (!sharesIn || share === null || share === undefined) return row[choice];
  const percent = numberFormat(languageTag(sharesIn), { style: "percent", maximumFractionDigits: 0 });
  return (
    <>
      {percent.format(share)} <small>{row[choice].toLocaleString(languageTag(sharesIn))}</small>
    </>
  );
}
