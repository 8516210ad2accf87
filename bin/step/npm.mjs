import { SetupError } from "./step.mjs";

/** The npm that started us, which need not be the first on the path. */
export function npm() {
  const npmCli = process.env.npm_execpath;
  if (npmCli && /npm-cli\.c?js$/.test(npmCli)) return [process.execPath, npmCli];
  throw new SetupError(
    "Something must be installed first, which is npm's work. Start with npm: npm run demo, npm start or npm test.",
  );
}
