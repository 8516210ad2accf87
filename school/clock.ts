import { readFileSync } from "node:fs";

/** The server's clock, the only one that counts. */
export const now = (): Date => new Date(Date.now() + aheadMs());

/** How far the browser tests have moved the clock of their server, which has demo data; the launcher refuses it elsewhere. */
function aheadMs(): number {
  const file = process.env.PHAN_VAI_DEMO && process.env.PHAN_VAI_CLOCK_FILE;
  return file ? Number(readFileSync(file, "utf8")) : 0;
}
