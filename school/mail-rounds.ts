import { now } from "./clock";
import { sendDigests } from "./digest";
import { sendDueMail } from "./due-mail";
import { sendInvitations } from "./invitation-mail";
import { sendReminders } from "./reminders";

const everyMs = 15 * 60 * 1000;
const firstMs = 60 * 1000;

/** What goes out by e-mail, first what somebody waits for. */
const rounds = {
  Invitations: sendInvitations,
  "E-mails about dates": sendDueMail,
  Reminders: sendReminders,
  Digests: sendDigests,
};

/** Sends what is due from time to time, for as long as the server runs; a fault waits for the next time. */
export function startMailRounds(): void {
  const run = async () => {
    for (const [what, send] of Object.entries(rounds)) {
      try {
        await send(now());
      } catch (error) {
        console.error(`${what} could not be sent: ${error instanceof Error ? error.name : "unknown fault"}`);
      }
    }
    setTimeout(run, everyMs).unref();
  };
  setTimeout(run, firstMs).unref();
}
