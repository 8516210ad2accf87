/** A row: its name, its figures and a remark at the end; a figure that isn't there is a dash. */
export type Row = { name: string; figures: (number | null)[]; remark?: string };

/** A title with its columns, and the rows as they come: each is printed at once. `digits` are those after the point, one for each column. */
export function table(title: string, columns: string[], digits: number[]): (row: Row) => void {
  const widths = columns.map((column) => Math.max(column.length, 6));
  console.log(
    `\n${title.padEnd(44)}${columns.map((column, index) => `  ${column.padStart(widths[index] ?? 0)}`).join("")}`,
  );
  return ({ name, figures, remark }) =>
    console.log(
      `${name.padEnd(44)}${figures.map((figure, index) => `  ${(figure === null ? "–" : figure.toFixed(digits[index])).padStart(widths[index] ?? 0)}`).join("")}${remark ? `  ${remark}` : ""}`,
    );
}
