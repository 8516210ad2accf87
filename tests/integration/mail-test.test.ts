import { SMTPServer } from "smtp-server";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { explained, sendTestMail, smtpLine } from "@/bin/start/smtp";
import { aMailbox } from "./mailbox";

afterEach(() => vi.unstubAllEnvs());

const from = "Phân Vai <learn@example.com>";

const refusal = (address: string, to = "you@example.com") =>
  sendTestMail(address, from, to).then(
    () => "It was taken.",
    (error: unknown) => explained(error, address),
  );

test("a test mail arrives from the sender that the reminders have, and the line at start says that the server takes it", async () => {
  const { arrived, port, close } = await aMailbox();
  const address = `smtp://127.0.0.1:${port}`;
  expect(await smtpLine(address)).toBe(`✓ e-mail: 127.0.0.1:${port} takes it`);
  await sendTestMail(address, from, "you@example.com");
  expect(arrived).toMatchObject([
    { to: "you@example.com", mail: { from: { text: '"Phân Vai" <learn@example.com>' } } },
  ]);
  expect(arrived[0]?.mail.text).toMatch(/gửi được[\s\S]*can send/);
  await close();
});

test("without an SMTP server nothing is said of e-mail at start", async () => {
  expect(await smtpLine(undefined)).toBeNull();
});

test("a refused recipient is told with what the server says", async () => {
  const { port, close } = await aMailbox({ refuses: "nobody@example.com" });
  expect(await refusal(`smtp://127.0.0.1:${port}`, "nobody@example.com")).toMatch(
    /does not take .* the recipient \(EENVELOPE 550: .*no nobody@example\.com here/,
  );
  await close();
});

test("a server that wants another password is told from one that isn't there, never with the password", async () => {
  const port = await listening({
    authMethods: ["PLAIN"],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error("Invalid login")),
  });
  const address = `smtp://app:se%2Fcret@127.0.0.1:${port}`;
  const said = [await refusal(address), (await smtpLine(address)) ?? ""].join("\n");
  expect(said).toMatch(
    /user or password in SMTP_URL \(EAUTH 535\)[\s\S]*✗ e-mail: [\s\S]*npm run mail:test -- you@example\.com/,
  );
  expect(said).not.toMatch(/se%2Fcret|se\/cret/);
  expect(await refusal("smtp://127.0.0.1:1")).toContain("nothing listens at 127.0.0.1:1");
  expect(await refusal("smtp://mail.invalid")).toMatch(/there is no machine mail\.invalid/);
});

test("a server without TLS is told what to write instead of smtps://", async () => {
  expect(await refusal(`smtps://127.0.0.1:${await listening({})}`)).toContain("write smtp:// instead of smtps://");
});

async function listening(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<number> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], logger: false, ...options });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return typeof address === "object" && address ? address.port : 0;
}
