import { createTransport } from "nodemailer";

/** The way to the SMTP server at an address. Nothing of Next: the commands use it too. */
export const smtpTransport = (address: string) => createTransport(bounded(address));

/** What went wrong, without a word of the server's, which would name people. */
export const smtpFault = (error: unknown): string =>
  error instanceof Error
    ? ["code" in error && error.code, "responseCode" in error && error.responseCode].filter(Boolean).join(" ") ||
      error.name
    : "unknown";

/** The address with bounded waits in milliseconds; and no password or e-mail in the clear, but to this machine or where SMTP_URL itself says so. */
function bounded(address: string): string {
  const url = new URL(address);
  const isOpen = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname) || url.searchParams.has("ignoreTLS");
  const defaults = {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    ...(!isOpen && { requireTLS: true }),
  };
  for (const [name, value] of Object.entries(defaults))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  return url.href;
}
