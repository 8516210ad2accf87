import { stopUnused } from "./embedded";

/** What is left of a start that was killed (`guardian.ts`): stops the server on the folder, unless somebody uses it. */
const [folder] = process.argv.slice(2);
if (folder) await stopUnused(folder);
