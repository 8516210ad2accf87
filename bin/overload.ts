import { answersBy, quantile } from "./bench/answers";
import { overload } from "./bench/overload";
import { table } from "./bench/table";

/**
 * `npm run overload -- http://127.0.0.1:3000`: asks a running server for more than it can, and prints how many got a page and how
 * soon, how soon the others were sent away, whether health answered, and how long until all was as before; then how long a page
 * takes while 200 at once try passwords.
 */
const origin = new URL(process.argv[2] ?? "http://127.0.0.1:3000");
const { idle, burst, flood, health, recoveredMs, tries, underTries } = await overload(origin);

const rows = {
  idle,
  "200 at once": burst,
  "300 clients": flood,
  "health meanwhile": health,
  "200 try passwords": tries,
  "the page meanwhile": underTries,
};
const row = table(`Overload of ${origin.host}`, ["status", "answers", "p50 ms", "p95 ms", "most ms"], [0, 0, 0, 0, 0]);
for (const [name, answers] of Object.entries(rows))
  for (const [status, those] of answersBy(answers))
    row({ name, figures: [status, those.length, ...[0.5, 0.95, 1].map((share) => quantile(those, share))] });
console.log(`As before after ${(recoveredMs / 1000).toFixed(1)} s.`);
const slower = quantile(underTries, 0.5) / quantile(idle, 0.5);
console.log(`A page takes ${slower.toFixed(1)} times as long while 200 at once try passwords.`);
