/** Something went wrong that its reader can put right: the message says what and how, so no stack is shown. */
export class SetupError extends Error {}

/** A step that said so itself; whoever catches it need not print it again. */
export class StepFailed extends Error {}

/**
 * Does one named step of the set-up and prints how it went and how long it took. Steps may run side by side.
 *
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<T>} work `note` adds a remark to the line, such as "unchanged"
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begunAt = performance.now();
  const seconds = () => `${((performance.now() - begunAt) / 1000).toFixed(1)} s`;
  let remark = "";
  const patience = setTimeout(() => console.log(`… ${name}`), 2000);
  try {
    const result = await work((text) => {
      remark = ` (${text})`;
    });
    console.log(`✓ ${name}  ${seconds()}${remark}`);
    return result;
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    console.error(`✗ ${name}  ${seconds()}\n\n${indent(messageOf(error))}\n`);
    throw new StepFailed(name);
  } finally {
    clearTimeout(patience);
  }
}

/**
 * What to tell the reader; where the system refused a file, also what to do.
 *
 * @param {unknown} error
 */
export function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const place = "path" in error ? String(error.path) : "a file";
  return /^(ENOSPC|EDQUOT|53100)$/.test(code)
    ? `The disk is full: ${place} could not be written. Free some space and run this again; what was written before stays.\n\n${error.message}`
    : (refusals[code]?.(place) ?? error.message);
}

/** As programs print it. */
export const isFull = /\b(ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i;

/** @type {Record<string, ((place: string) => string) | undefined>} */
const refusals = {
  EACCES: (place) =>
    `This account may not write ${place}. Give it to the account (chown), or start as the one that owns it.`,
  EPERM: (place) =>
    `This account may not change ${place}. Give it to the account (chown), or start as the one that owns it.`,
  EROFS: (place) =>
    `${place} can't be written: its disk is mounted for reading only. Keep the data elsewhere: DATA_DIR=…`,
  EEXIST: (place) => `${place} is a file, and a folder should be there. Name another folder: DATA_DIR=…`,
  ENOTDIR: (place) =>
    `${place} can't be made: a part of its path is a file, not a folder. Name another folder: DATA_DIR=…`,
};

/** @param {string} text */
const indent = (text) => text.replaceAll(/^(?=.)/gm, "  ");
