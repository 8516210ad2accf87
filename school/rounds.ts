import { now } from "./clock";
import { sendDigests } from "./digest";
import { sendDueMail } from "./due-mail";
import { sendInvitations } from "./invitation-mail";
import { sendsMail } from "./mail";
import { sendReminders } from "./reminders";
import { endOldEntries, endUnused } from "./retention";

const everyMs = 15 * 60 * 1000;
const firstMs = 60 * 1000;

/** What goes out by e-mail, first what somebody waits for. */
const mails = {
  "Invitations could not be sent": sendInvitations,
  "E-mails about dates could not be sent": sendDueMail,
  "Reminders could not be sent": sendReminders,
  "Digests could not be sent": sendDigests,
};
const endings = {
  "Accounts that nobody uses could not be ended": endUnused,
  "Old entries of the log could not be deleted": endOldEntries,
};

/** Does what is due from time to time, for as long as the server runs; a fault waits for the next time. */
export function startRounds(): void {
  const rounds = Object.entries(sendsMail() ? { ...mails, ...endings } : endings);
  const run = async () => {
    for (const [fault, act] of rounds) {
      try {
        await act(now());
      } catch (error) {
        console.error(`${fault}: ${error instanceof Error ? error.name : "unknown fault"}`);
      }
    }
    setTimeout(run, everyMs).unref();
  };
  setTimeout(run, firstMs).unref();
}
