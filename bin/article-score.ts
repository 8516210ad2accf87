import { scoreTables } from "@/bin/article/article-tables";

// npm run article:score [-- TABLE …]: how well the importer reads the articles that people have read first.
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
for (const { name, result } of await scoreTables(process.argv.slice(2))) {
  if (!result.accepted) {
    console.log(`${name}: not scored. ${result.refusal}`);
    continue;
  }
  const { owner, said, rows, found } = result.value;
  console.log(
    `${name}: precision ${percent(owner.precision)}, recall ${percent(owner.recall)} (${rows} mentions by hand, ${found} extracted; as said at the place: ${percent(said.precision)}, ${percent(said.recall)})`,
  );
  for (const row of owner.missed)
    console.log(`  missed    ${row.at} ${row.owner}: ${row.duty} [${row.words.join(", ")}]`);
  for (const extraction of owner.spurious)
    console.log(`  spurious  ${extraction.at} ${extraction.owner}: ${extraction.text}`);
}
