import { noteFault, noteSuccess } from "@/prisma/operating";
import { now } from "./clock";
import { db } from "./db";
import { log } from "./log";
import { smtpFault, smtpTransport } from "./smtp";

/** Whether this server can send e-mail; without it everything else works. */
export const sendsMail = (): boolean => Boolean(process.env.SMTP_URL);

/** `unsubscribeUrl`: of what comes again and again. */
export type Mail = { to: string; subject: string; text: string; html: string; unsubscribeUrl: string | null };

/** The way to the SMTP server at SMTP_URL. A fault is logged without a word of the server's, which would name people. */
export function openMail() {
  const transport = smtpTransport(process.env.SMTP_URL ?? "");
  return {
    /** Whether the server can be reached and takes our sign-in: asked before anything is claimed. */
    isReady: (): Promise<boolean> =>
      transport.verify().catch(async (error) => {
        await noted(noteFault(db(), "mail", now(), smtpFault(error)));
        log.error({ event: "mail-refused", fault: smtpFault(error) }, `No e-mail can be sent: ${smtpFault(error)}`);
        return false;
      }),
    /** "refused" is about this address alone; after "failed", the next would fail too. */
    async send({ unsubscribeUrl, ...message }: Mail): Promise<"sent" | "refused" | "failed"> {
      try {
        await transport.sendMail({
          ...message,
          from: process.env.MAIL_FROM,
          // One click in the mail program ends the reminders (RFC 8058); out-of-office replies stay away (RFC 3834).
          headers: {
            ...(unsubscribeUrl && {
              "List-Unsubscribe": `<${unsubscribeUrl}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
            "Auto-Submitted": "auto-generated",
          },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        await noted(noteSuccess(db(), "mail", now()));
        return "sent";
      } catch (error) {
        await noted(noteFault(db(), "mail", now(), smtpFault(error)));
        log.error({ event: "mail-failed", fault: smtpFault(error) }, `An e-mail was not sent: ${smtpFault(error)}`);
        return error instanceof Error && "code" in error && error.code === "EENVELOPE" ? "refused" : "failed";
      }
    },
  };
}

/** An e-mail that went out has gone, whether or not that can be noted. */
const noted = (note: Promise<void>): Promise<void> => note.catch(() => {});
