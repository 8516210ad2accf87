import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { vi } from "vitest";

/** A mail as it arrived: whom the envelope named, and what it holds. */
export type Arrived = { to: string; mail: ParsedMail };

/**
 * An SMTP server on loopback that the app sends to. `refuses` names an address that it does not take; `onArrival` runs
 * before it says that it has taken a mail.
 */
export async function aMailbox({ refuses = "", onArrival = async (_: Arrived): Promise<void> => {} } = {}) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(address === refuses ? Object.assign(new Error(`no ${address} here`), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(async (mail) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          arrived.push({ to, mail });
          await onArrival({ to, mail });
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  sendTo(`smtp://127.0.0.1:${port}`);
  return { arrived, port, close };
}

/** Makes the app send to the SMTP server at the address. */
export function sendTo(address: string): void {
  vi.stubEnv("SMTP_URL", address);
  vi.stubEnv("MAIL_FROM", "Phân Vai <learn@example.com>");
}
