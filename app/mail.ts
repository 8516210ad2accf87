import "server-only";
import { createTransport } from "nodemailer";

/** Whether this server can send e-mail; without it everything else works. */
export const sendsMail = (): boolean => Boolean(process.env.SMTP_URL);

export type Mail = { to: string; subject: string; text: string; html: string; unsubscribeUrl: string };

/** The way to the SMTP server at SMTP_URL. A fault is logged without a word of the server's, which would name people. */
export function openMail() {
  const transport = createTransport(bounded(process.env.SMTP_URL ?? ""));
  return {
    /** Whether the server can be reached and takes our sign-in: asked before anything is claimed. */
    isReady: (): Promise<boolean> =>
      transport.verify().catch((error) => {
        console.error(`No e-mail can be sent: ${faultOf(error)}`);
        return false;
      }),
    /** "refused" is about this address alone; after "failed", the next would fail too. */
    async send({ unsubscribeUrl, ...message }: Mail): Promise<"sent" | "refused" | "failed"> {
      try {
        await transport.sendMail({
          ...message,
          from: process.env.MAIL_FROM,
          // One click in the mail program ends the reminders (RFC 8058); out-of-office replies stay away (RFC 3834).
          headers: { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Auto-Submitted": "auto-generated" },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return "sent";
      } catch (error) {
        console.error(`An e-mail was not sent: ${faultOf(error)}`);
        return error instanceof Error && "code" in error && error.code === "EENVELOPE" ? "refused" : "failed";
      }
    },
  };
}

const faultOf = (error: unknown): string =>
  error instanceof Error ? ["code" in error && error.code, "responseCode" in error && error.responseCode].filter(Boolean).join(" ") || error.name : "unknown";

/** The address with bounded waits in milliseconds; and no password or e-mail in the clear, but to this machine or where SMTP_URL itself says so. */
function bounded(address: string): string {
  const url = new URL(address);
  const isOpen = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname) || url.searchParams.has("ignoreTLS");
  const defaults = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000, ...(!isOpen && { requireTLS: true }) };
  for (const [name, value] of Object.entries(defaults)) if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  return url.href;
}
