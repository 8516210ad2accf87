import { AsyncResource } from "node:async_hooks";
import { channel } from "node:diagnostics_channel";
import { Pool, type PoolClient, type PoolConfig } from "pg";

/** Milliseconds for which a database that can't be reached is taken to be away, before one connection tries again. */
const awayMs = 1000;

/** Told of each wait for a connection: `{ waitedMs, size, idle, waiting }`. */
export const poolWaits = channel("phan-vai.pool.wait");

/** Told of each use of a connection, for a statement or a transaction: `{ usedMs }`. */
export const poolUses = channel("phan-vai.pool.use");

type Done = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: boolean | Error) => void,
) => void;

/**
 * A pool that says at once that the database is away while it is: each request would find out anew, some seconds later, and pages
 * that need little would wait with those that need much. One connection after the other looks whether it is back.
 */
export class WatchedPool extends Pool {
  #awaySince: number | null = null;
  #isTrying = false;
  #uses = new WeakMap<PoolClient, () => void>();

  constructor(config: PoolConfig) {
    super(config);
    // A server that goes away under an idle connection is no fault of anybody's request.
    this.on("error", () => this.#noteAway());
    this.on("release", (error: unknown, client: PoolClient) => this.#noteReturned(error, client));
  }

  override connect(): Promise<PoolClient>;
  override connect(done: Done): void;
  override connect(done?: Done): Promise<PoolClient> | undefined {
    const client = this.#lend();
    if (!done) return client;
    client.then(
      (lent) => done(undefined, lent, lent.release.bind(lent)),
      (error: Error) => done(error, undefined, () => {}),
    );
    return undefined;
  }

  #noteAway(): void {
    this.#awaySince = performance.now();
  }

  /** A statement that never came back says that the server is away, though its connection was there; any other answer, that it isn't. */
  #noteReturned(error: unknown, client: PoolClient): void {
    this.#uses.get(client)?.();
    this.#isTrying = false;
    if (error instanceof Error && /read timeout|terminated/i.test(error.message)) this.#noteAway();
    else this.#awaySince = null;
  }

  async #lend(): Promise<PoolClient> {
    const begunAt = performance.now();
    if (this.#awaySince !== null) {
      if (this.#isTrying || begunAt - this.#awaySince < awayMs)
        throw Object.assign(new Error("The database is away"), { code: "ECONNREFUSED" });
      this.#isTrying = true;
    }
    try {
      const client = await super.connect();
      const lentAt = performance.now();
      // It comes back in the connection's context, and belongs to its borrower's.
      this.#uses.set(
        client,
        AsyncResource.bind(() => poolUses.publish({ usedMs: performance.now() - lentAt })),
      );
      return client;
    } catch (error) {
      this.#isTrying = false;
      // All connections lent is no sign of a server that is away.
      if (!isQueueTimeout(error)) this.#noteAway();
      throw error;
    } finally {
      const { totalCount: size, idleCount: idle, waitingCount: waiting } = this;
      poolWaits.publish({ waitedMs: performance.now() - begunAt, size, idle, waiting });
    }
  }
}

const isQueueTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";
