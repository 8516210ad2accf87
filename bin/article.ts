import { articleCommand } from "./article-command";

// npm run article -- FILE --course SLUG
const outcome = articleCommand(process.argv.slice(2), process.cwd());
if (outcome.ok) console.log(outcome.value);
else {
  console.error(outcome.message);
  process.exitCode = 1;
}
