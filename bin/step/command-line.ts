import { type ParseArgsConfig, parseArgs } from "node:util";
import { messageOf } from "./step.mjs";

/** What stands behind a command's name; an option that the command doesn't have ends it with a sentence. */
export function commandLine<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`✗ ${messageOf(error)}`);
    process.exit(1);
  }
}
