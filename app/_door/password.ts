import { channel } from "node:diagnostics_channel";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import PQueue from "p-queue";
import { TryLater } from "./try-later";

/**
 * Hashing takes a core and 19 MiB for its time, on threads that files and names share: never more at once than leaves a core to the
 * pages, and no more waiting than are through in about two seconds.
 */
const atOnce = Math.max(1, Math.min(3, availableParallelism() - 1));
const mostWaiting = 24 * atOnce;

const queue = new PQueue({ concurrency: atOnce });

/** Told of each one that comes, begins and ends, for whoever counts them: `{ running, waiting }`. */
const hashing = channel("phan-vai.hashing");
for (const event of ["add", "active", "next"] as const)
  queue.addEventListener(event, () => hashing.publish({ running: queue.pending, waiting: queue.size }));

const busyMs = 5000;

/** Throws `TryLater` where another one would wait too long: asked before anything else is. */
export function refuseWhenFull(): void {
  if (queue.size >= mostWaiting) throw new TryLater("too-busy", busyMs);
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  refuseWhenFull();
  return queue.add(work);
}

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet); about 30 ms, off the main thread. Throws `TryLater`. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 }));

/** Takes as long as hashing does, on purpose. Throws `TryLater`. */
export const isPassword = (password: string, passwordHash: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, password));
