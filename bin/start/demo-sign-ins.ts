import type { ClientConfig } from "pg";
import { isPassword } from "@/app/_door/password";
import { SetupError } from "@/bin/step/step.mjs";
import { demoCoManager, demoLearner, demoManager, demoPassword } from "@/prisma/demo/people";
import { findDemoSignIns, hasRealPeople } from "@/prisma/demo/sign-ins";

/** Demo data must not be mixed with real people's: everyone knows its password. */
export async function refuseRealPeople(config: ClientConfig, variable: string): Promise<void> {
  if (await hasRealPeople(config))
    throw new SetupError(
      `The database holds real accounts, and the demo's password is known to everyone. Name another database in ${variable}, or unset it.`,
    );
}

/** A real start serves no account that everyone can enter; one whose password was changed is no demo's any more. */
export async function refuseDemoSignIns(config: ClientConfig): Promise<void> {
  const found = await findDemoSignIns(config);
  // The seed gives all of them one hash, and checking one takes its time on purpose.
  const hashes = new Map(found.map(({ email, passwordHash }) => [passwordHash, email]));
  for (const [passwordHash, email] of hashes) {
    if (!(await isPassword(demoPassword, passwordHash))) continue;
    throw new SetupError(
      `This database holds the demo's sign-ins (${email} and others), whose password is known to everyone, so it is not served for real. ` +
        "Nothing in it was changed.\n\nFor a real course name an empty place: DATA_DIR=… or DATABASE_URL=…\n" +
        "To look at the demo: npm run demo\n" +
        "If real people have learned in this database, take the demo's out of it, with all they did, and start again:\n" +
        `DELETE FROM users WHERE email IN ('${demoManager}', '${demoCoManager}', '${demoLearner}') OR email LIKE 'hoc-vien-__@example.com';`,
    );
  }
}
