import { existsSync } from "node:fs";
import { explained, sendTestMail } from "@/bin/start/smtp";
import { readSettings } from "@/bin/step/settings.mjs";
import { messageOf, SetupError } from "@/bin/step/step.mjs";
import { Email } from "@/domain/account";

/** `npm run mail:test -- ADDRESS` sends an e-mail as the reminders are sent, by SMTP_URL from MAIL_FROM, and says what is wrong if it can't. */
async function main(word: string | undefined): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const to = Email.safeParse(word);
  if (!to.success) throw new SetupError("Say to whom: npm run mail:test -- you@example.com");
  const { SMTP_URL: address, MAIL_FROM: from } = process.env;
  if (!address || !from)
    throw new SetupError(
      'No e-mail is sent without an SMTP server: set SMTP_URL=smtps://user:password@mail.example.com:465 and MAIL_FROM="Phân Vai <learn@example.com>".',
    );
  readSettings("demo", process.env);
  try {
    await sendTestMail(address, from, to.data);
  } catch (error) {
    throw new SetupError(explained(error, address));
  }
  console.log(
    `✓ ${new URL(address).host} took an e-mail from ${from} to ${to.data}. Look whether it arrives, and whether it is taken for spam.`,
  );
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
