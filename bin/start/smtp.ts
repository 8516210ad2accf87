import { smtpFault, smtpTransport } from "@/school/smtp";

/** Whether the SMTP server can be reached and takes our sign-in, as a line to print; null without one. */
export async function smtpLine(address: string | undefined): Promise<string | null> {
  if (!address) return null;
  const { host } = new URL(address);
  try {
    await smtpTransport(address).verify();
    return `✓ e-mail: ${host} takes it`;
  } catch (error) {
    return `✗ e-mail: ${explained(error, address)}\n  Everything else works. Try again with: npm run mail:test -- you@example.com`;
  }
}

/** Sends one e-mail to the address; throws when the server does not take it. */
export const sendTestMail = (address: string, from: string, to: string): Promise<unknown> =>
  smtpTransport(address).sendMail({
    from,
    to,
    subject: "Phân Vai: e-mail thử / test e-mail",
    text: "Phân Vai gửi được e-mail từ máy chủ này.\n\nPhân Vai can send e-mail from this server.\n",
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** What went wrong and what to do about it, without the password that the address holds. */
export function explained(error: unknown, address: string): string {
  const { hostname, host, protocol } = new URL(address);
  const fault = smtpFault(error);
  const said = error instanceof Error ? error.message : "";
  if (/EAUTH/.test(fault))
    return `${host} does not take the user or password in SMTP_URL (${fault}). Correct them; both are percent-encoded there: node -p 'encodeURIComponent("…")'`;
  if (/ECONNREFUSED/.test(`${fault} ${said}`))
    return `nothing listens at ${host} (${fault}). Correct host and port in SMTP_URL, or start the server.`;
  if (/EDNS|ENOTFOUND|EAI_AGAIN/.test(`${fault} ${said}`))
    return `there is no machine ${hostname} (${fault}). Correct SMTP_URL.`;
  if (/wrong version number|packet length too long/i.test(said))
    return `${host} begins without TLS (${fault}): write smtp:// instead of smtps://, or use its TLS port, mostly 465.`;
  if (/ETLS|ESOCKET|certificate|STARTTLS/i.test(`${fault} ${said}`))
    return protocol === "smtp:"
      ? `${host} offers no TLS that can be trusted (${fault}: ${said}). Use its TLS port with smtps://, or end SMTP_URL with ?ignoreTLS=true if the network is your own.`
      : `${host} has no TLS that can be trusted (${fault}: ${said}).`;
  if (/ETIMEDOUT|ECONNECTION/.test(fault))
    return `${host} does not answer (${fault}). Correct host and port in SMTP_URL; a firewall may be in between.`;
  if (/EENVELOPE/.test(fault))
    return `${host} does not take the sender in MAIL_FROM or the recipient (${fault}: ${said}).`;
  return `${host} did not take it (${fault}: ${said}).`;
}
