import type { Db, Tx } from "./client";

/** On a slow line a download takes long, and another one waits for its turn; in milliseconds. */
const longest = { timeout: 30 * 60_000, maxWait: 60_000 };

/** What `read` gives is of one moment, however long it takes, so all of it agrees. It ends with the last value, or when nobody asks for more. */
export async function* fromSnapshot<Value>(
  db: Db,
  read: (tx: Tx) => AsyncIterable<Value>,
): AsyncGenerator<Value, void, undefined> {
  const { tx, close } = await openSnapshot(db);
  try {
    yield* read(tx);
  } finally {
    await close();
  }
}

type Snapshot = { tx: Tx; close: () => Promise<void> };

/** A transaction lasts as long as its callback, so this one waits until the snapshot is closed. */
const openSnapshot = (db: Db): Promise<Snapshot> =>
  new Promise((resolve, reject) => {
    let isRead = () => {};
    const read = new Promise<void>((done) => {
      isRead = done;
    });
    const ended = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`set transaction read only`;
        // The connection's own limit is as long, but a pooler's connection has the role's.
        await tx.$executeRaw`set local statement_timeout = '10min'`;
        resolve({
          tx,
          close: () => {
            isRead();
            return ended;
          },
        });
        await read;
      },
      { isolationLevel: "RepeatableRead", ...longest },
    );
    ended.catch(reject);
  });
