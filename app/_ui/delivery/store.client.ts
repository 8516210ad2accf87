import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { inTime } from "@/app/_ui/in-time";
import type { Sent } from "./delivery.client";

/**
 * A response as this browser keeps it. waiting: it is to be sent. untold: the server has it, and the learner is to see its
 * verdict. told: only its place is left, so that a page kept from before knows where the attempt goes on.
 */
export type Kept = { owner: string; attemptId: string; position: number; itemId: string; page: string } & (
  | { state: "waiting" | "untold"; response: Sent }
  | { state: "told"; response: null }
);

interface Schema extends DBSchema {
  responses: { key: [owner: string, attemptId: string, position: number]; value: Kept };
}

/** A store that takes longer than this never answers: browsers have been seen to leave one hanging. In milliseconds. */
const longestWaitMs = 3000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

const store = (): Promise<IDBPDatabase<Schema>> => inTime(open(), longestWaitMs);

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("phan-vai", 1, {
    upgrade: (db) => {
      db.createObjectStore("responses", { keyPath: ["owner", "attemptId", "position"] });
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** Rejects where the browser keeps nothing. What is at the place already stands. */
export const keep = (kept: Kept): Promise<void> => put(kept, (there) => there === undefined);

/** By attempt and position. */
export const keptBy = async (owner: string): Promise<Kept[]> => all(IDBKeyRange.bound([owner], [owner, []]));

export const keptIn = async (owner: string, attemptId: string): Promise<Kept[]> =>
  all(IDBKeyRange.bound([owner, attemptId], [owner, attemptId, []]));

/** Puts it in its new state, unless it was cleared away meanwhile. */
export const mark = (kept: Kept): Promise<void> => put(kept, (there) => there !== undefined);

export const drop = async (kept: Kept): Promise<void> => clear(keyOf(kept));

export const dropAttempt = async (owner: string, attemptId: string): Promise<void> =>
  clear(IDBKeyRange.bound([owner, attemptId], [owner, attemptId, []]));

export const dropOwner = async (owner: string): Promise<void> => clear(IDBKeyRange.bound([owner], [owner, []]));

const keyOf = ({ owner, attemptId, position }: Kept): [string, string, number] => [owner, attemptId, position];

const all = async (range: IDBKeyRange): Promise<Kept[]> =>
  inTime((await store()).getAll("responses", range), longestWaitMs);

const clear = async (which: IDBKeyRange | ReturnType<typeof keyOf>): Promise<void> =>
  inTime((await store()).delete("responses", which), longestWaitMs);

async function put(kept: Kept, isDue: (there: Kept | undefined) => boolean): Promise<void> {
  const work = (await store()).transaction("responses", "readwrite");
  const putting = async () => {
    if (isDue(await work.store.get(keyOf(kept)))) await work.store.put(kept);
    await work.done;
  };
  return inTime(putting(), longestWaitMs);
}
