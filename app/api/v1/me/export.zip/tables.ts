type Cell = string | number | Date | null;
type Row = Readonly<Record<string, unknown>>;

/**
 * What is stored about somebody as tables, by name: the person's own row, then one table for each list. The responses have one of
 * their own, each with its attempt.
 */
export function tablesOf({ attempts, ...data }: Row & { attempts: readonly (Row & { responses: readonly Row[] })[] }) {
  const lists = Object.entries(data).flatMap(([name, value]) => (isList(value) ? [[name, value] as const] : []));
  const own = Object.entries(data).filter(([, value]) => !isList(value));
  const responses = attempts.flatMap(({ id, courseId, quizId, responses: given }) =>
    given.map((response) => ({ courseId, quizId, attemptId: id, ...response })),
  );
  return new Map<string, Cell[][]>([
    ["person", tableOf([Object.fromEntries(own)])],
    ["attempts", tableOf(attempts.map(({ responses: _, ...attempt }) => attempt))],
    ["responses", tableOf(responses)],
    ...lists.map(([name, rows]) => [name, tableOf(rows)] as const),
  ]);
}

const isList = (value: unknown): value is Row[] => Array.isArray(value);

/** A head of all names that any row has, and the rows below it. */
function tableOf(rows: readonly Row[]): Cell[][] {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [head, ...rows.map((row) => head.map((name) => cellOf(row[name])))];
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || value instanceof Date) return value;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) && value.every((one) => typeof one === "string")
    ? value.join(" ")
    : JSON.stringify(value);
}
