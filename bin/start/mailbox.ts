import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { SMTPServer } from "smtp-server";

/**
 * An SMTP server on loopback for development, which keeps what is sent as files that mail programs open. It sends nothing on.
 */
export async function openMailbox(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData: (stream, session, done) => {
      count += 1;
      const to = encodeURIComponent(session.envelope.rcptTo.map(({ address }) => address).join()).replaceAll(
        "%40",
        "@",
      );
      const name = `${new Date().toISOString().replaceAll(":", "-")}-${count} ${to.slice(0, 150)}.eml`;
      pipeline(stream, createWriteStream(join(folder, name), { mode: 0o600 })).then(() => done(), done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { address: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
