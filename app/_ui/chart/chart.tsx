import type { ReactNode } from "react";
import { TableRegion } from "@/app/_ui/table-region";
import styles from "./chart.module.css";
import type { Drawing } from "./drawing";
import { MarkShape } from "./marks";

/** The same figures as a table: names of the columns, then a row for each mark, its name first. */
export type ChartTable = { summary: string; columns: readonly string[]; rows: readonly (readonly ReactNode[])[] };

type Props = {
  id: string;
  title: string;
  /** Whether the title heads a section of the page. */
  isHeading?: boolean;
  /** What somebody who doesn't see it would be told of it. */
  description: string;
  drawing: Drawing;
  /** In rem. */
  height: number;
  /** Without one the table stands beside it. */
  table?: ChartTable;
};

/** A chart with its words and its figures. It is drawn on the server and is one picture to a screen reader. */
export function Chart({ id, title, description, drawing, height, table, isHeading = false }: Props) {
  const { size, marks, hasFigures, hasNames } = drawing;
  return (
    <figure className={styles.figure}>
      <figcaption id={`${id}-title`}>{isHeading ? <h2>{title}</h2> : title}</figcaption>
      <svg
        className={styles.chart}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        width="100%"
        height={`${height}rem`}
        data-figures={hasFigures}
        data-names={hasNames}
      >
        <desc id={`${id}-description`}>{description}</desc>
        <Patterns id={id} />
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no names, and none of them ever moves
          <MarkShape key={index} id={id} mark={mark} size={size} />
        ))}
      </svg>
      {table && <Figures title={title} {...table} />}
    </figure>
  );
}

/** Stripes for what is not over yet, dots for what falls short: to be told from the rest without colour. */
const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}-unfinished`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect data-part="paper" width="6" height="6" />
      <rect data-part="ink" width="2.5" height="6" />
    </pattern>
    <pattern id={`${id}-rest`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect data-part="paper" width="6" height="6" />
      <circle data-part="ink" cx="2" cy="2" r="1.1" />
    </pattern>
  </defs>
);

function Figures({ title, summary, columns, rows }: ChartTable & { title: string }) {
  return (
    <details>
      <summary>{summary}</summary>
      <TableRegion label={title}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of figures may be alike, and none of them ever moves
              <tr key={index}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same
                  <td key={place} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}
