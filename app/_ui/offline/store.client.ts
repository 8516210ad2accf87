import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Sent } from "@/app/_ui/quiz/delivery.client";

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

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function store(): Promise<IDBPDatabase<Schema>> {
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
export async function keep(kept: Kept): Promise<void> {
  const work = (await store()).transaction("responses", "readwrite");
  if (!(await work.store.get(keyOf(kept)))) await work.store.put(kept);
  await work.done;
}

/** By attempt and position. */
export const keptBy = async (owner: string): Promise<Kept[]> => (await store()).getAll("responses", IDBKeyRange.bound([owner], [owner, []]));

export const keptIn = async (owner: string, attemptId: string): Promise<Kept[]> =>
  (await store()).getAll("responses", IDBKeyRange.bound([owner, attemptId], [owner, attemptId, []]));

/** Puts it in its new state, unless it was cleared away meanwhile. */
export async function mark(kept: Kept): Promise<void> {
  const work = (await store()).transaction("responses", "readwrite");
  if (await work.store.get(keyOf(kept))) await work.store.put(kept);
  await work.done;
}

export const drop = async (kept: Kept): Promise<void> => (await store()).delete("responses", keyOf(kept));

export const dropAttempt = async (owner: string, attemptId: string): Promise<void> =>
  (await store()).delete("responses", IDBKeyRange.bound([owner, attemptId], [owner, attemptId, []]));

export const dropOwner = async (owner: string): Promise<void> => (await store()).delete("responses", IDBKeyRange.bound([owner], [owner, []]));

const keyOf = ({ owner, attemptId, position }: Kept): [string, string, number] => [owner, attemptId, position];
