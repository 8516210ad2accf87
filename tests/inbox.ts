import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: whom the envelope named, and what it holds. */
export type Arrived = { to: string; mail: ParsedMail };

type Options = { port?: number; refuses?: string; onArrival?: (arrived: Arrived) => Promise<void> };

/**
 * An SMTP server on loopback. `refuses` names an address that it does not take; `onArrival` runs before it says that it has
 * taken a mail.
 */
export async function anInbox({ port = 0, refuses = "", onArrival = async () => {} }: Options = {}) {
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
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { arrived, port: typeof address === "object" && address ? address.port : 0, close };
}
