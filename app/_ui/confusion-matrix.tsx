import { type Choice, choices } from "@/domain/choice";
import type { ConfusionMatrix } from "@/domain/confusion";
import type { RoleNames } from "@/messages/roles";
import styles from "./confusion-matrix.module.css";
import { Glyph } from "./glyph";

type Props = {
  roles: RoleNames;
  matrix: ConfusionMatrix;
  words: { caption: string; key: string; chosen: string };
  /** Where a cell leads, and what the link is called; cells without it are plain figures. */
  cell?: (key: Choice, choice: Choice, n: number) => { href: string; label: string; isCurrent: boolean };
};

/** Keys (rows) by choices (columns): the figure, a heat that follows it, and the role's glyph on every header. */
export function Matrix({ roles, matrix, words, cell }: Props) {
  const most = Math.max(1, ...choices.flatMap((key) => choices.map((choice) => matrix[key][choice])));
  return (
    <table className={styles.matrix}>
      <caption>{words.caption}</caption>
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
        {choices.map((key) => (
          <tr key={key}>
            <th scope="row">
              <Glyph filled={{ [key]: 1 }} size={20} /> {roles[key]}
            </th>
            {choices.map((choice) => {
              const n = matrix[key][choice];
              const link = n > 0 ? cell?.(key, choice, n) : undefined;
              return (
                <td
                  key={choice}
                  className="num"
                  data-heat={n === 0 ? 0 : Math.ceil((4 * n) / most)}
                  data-right={key === choice || undefined}
                >
                  {link ? (
                    <a href={link.href} aria-label={link.label} aria-current={link.isCurrent ? "true" : undefined}>
                      {n}
                    </a>
                  ) : (
                    n
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
