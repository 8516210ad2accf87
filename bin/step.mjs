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

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {string} text */
const indent = (text) => text.replaceAll(/^(?=.)/gm, "  ");
