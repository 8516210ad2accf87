import { vi } from "vitest";
import { anInbox } from "@/tests/inbox";

/** An SMTP server on loopback that the app sends to. */
export async function aMailbox(options?: Parameters<typeof anInbox>[0]) {
  const inbox = await anInbox(options);
  sendTo(`smtp://127.0.0.1:${inbox.port}`);
  return inbox;
}

/** Makes the app send to the SMTP server at the address. */
export function sendTo(address: string): void {
  vi.stubEnv("SMTP_URL", address);
  vi.stubEnv("MAIL_FROM", "Phân Vai <learn@example.com>");
}
