import { articleCommand } from "@/bin/article/article-command";

// npm run article -- FILE --course SLUG
const outcome = await articleCommand(process.argv.slice(2), process.cwd());
if (outcome.accepted) console.log(outcome.value);
else {
  console.error(outcome.refusal);
  process.exitCode = 1;
}
