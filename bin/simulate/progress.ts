/** How far a long run is, on the error output so that the table can be kept in a file: one line in a terminal, one every few seconds elsewhere. */
export function showProgress(text: string): void {
  if (performance.now() < nextAt) return;
  const { isTTY } = process.stderr;
  nextAt = performance.now() + (isTTY ? 100 : 5000);
  process.stderr.write(isTTY ? `\r\u001b[K… ${text}` : `… ${text}\n`);
}

/** Leaves the line to what comes next. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

let nextAt = 0;
