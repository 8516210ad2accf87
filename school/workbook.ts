import readSheets from "read-excel-file/universal";

/** The cells of a workbook's first sheet with an address in it, as texts; null where it is no workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][] | null> {
  const sheets = await readSheets(new Blob([new Uint8Array(bytes)])).catch(() => null);
  const tables = sheets?.map(({ data }) => data.map((row) => row.map(textOf)));
  if (!tables) return null;
  return tables.find((table) => table.some((row) => row.some((cell) => cell.includes("@")))) ?? tables[0] ?? null;
}

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));
