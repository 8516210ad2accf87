import { scoreCases } from "@/bin/article/article-cases";
import { scoreTables } from "@/bin/article/article-tables";
import { sureFrom } from "@/content/article/confidence";
import type { Sure } from "@/content/article/score";

// npm run article:score [-- TABLE …]: how well the importer reads the articles that people have read first, and the small ones
// that show a kind of fault each.
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const sayOf = ({ shown, right }: Sure) => `${right} of ${shown} right at ${sureFrom} and above`;
const sure: Sure = { shown: 0, right: 0 };
const add = (more: Sure) => Object.assign(sure, { shown: sure.shown + more.shown, right: sure.right + more.right });
for (const { name, result } of await scoreTables(process.argv.slice(2))) {
  if (!result.accepted) {
    console.log(`${name}: not scored. ${result.refusal}`);
    continue;
  }
  const { owner, said, rows, found } = result.value;
  add(owner.sure);
  console.log(
    `${name}: precision ${percent(owner.precision)}, recall ${percent(owner.recall)} (${rows} mentions by hand, ${found} extracted; as said at the place: ${percent(said.precision)}, ${percent(said.recall)}; ${sayOf(owner.sure)})`,
  );
  for (const row of owner.missed)
    console.log(`  missed    ${row.at} ${row.owner}: ${row.duty} [${row.words.join(", ")}]`);
  for (const extraction of owner.spurious)
    console.log(`  spurious  ${extraction.at} ${extraction.owner}: ${extraction.text}`);
}
if (process.argv.length === 2) {
  const cases = await scoreCases();
  const right = cases.filter(({ score }) => score.missed.length + score.wrong.length === 0);
  console.log(`cases: ${right.length} of ${cases.length} right`);
  for (const { name, score } of cases) {
    add(score.sure);
    for (const { owner, words } of score.missed) console.log(`  missed    ${name} ${owner}: ${words}`);
    for (const { words } of score.wrong) console.log(`  spurious  ${name}: ${words}`);
  }
}
console.log(`confidence: ${sayOf(sure)}${sure.shown > 0 ? ` (${percent(sure.right / sure.shown)})` : ""}`);
