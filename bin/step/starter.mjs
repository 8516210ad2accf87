/**
 * npm hands a signal to a shell that dies of it and tells nobody: whoever lost their starter is to stop too.
 *
 * @param {() => void} lost
 */
export function whenStarterIsGone(lost) {
  const starter = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(looking);
    lost();
  }, 500).unref();
}
