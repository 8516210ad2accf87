import type { Patch } from "immer";
import { z } from "zod";
import { type Applied, applyChange, applyInverse, overlap } from "@/content/draft/apply";
import { Change, type ChangeRefusal } from "@/content/draft/change";
import { Draft } from "@/content/draft/draft";
import { builtOn, takenBackIn } from "@/content/draft/standing";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Tx } from "@/prisma/client";
import {
  findChange,
  findChangeById,
  findDraft,
  findLastStanding,
  listChangesAfter,
  lockDraft,
  storeChange,
} from "@/prisma/draft";
import { now } from "./clock";
import { db } from "./db";

/** A working copy as it is stored, and how many changes led to it. */
export type OpenDraft = { draft: Draft; version: number; updatedAt: Date; archivedAt: Date | null };

export async function openDraft(courseId: string): Promise<OpenDraft | null> {
  const stored = await findDraft(db(), courseId);
  return stored && asOpen(stored);
}

const asOpen = ({
  content,
  version,
  updatedAt,
  archivedAt,
}: NonNullable<Awaited<ReturnType<typeof findDraft>>>): OpenDraft => ({
  draft: Draft.parse(content),
  version,
  updatedAt,
  archivedAt,
});

/** Somebody else, or the same person elsewhere, changed the same thing after the page that asks was made. */
export type Meanwhile = { refusal: "changed-meanwhile" } & WhoChanged;
/** Who made the change that led to the version, and when; nobody where the person is gone. */
export type WhoChanged = { version: number; by: { id: string; name: string } | null; at: Date };
type Refusal = ChangeRefusal | "no-such-draft" | "nothing-to-undo" | Meanwhile;

/** `id` is the sender's own, one for each change; `seen` the version that its page showed. */
export type SentChange = { courseId: string; actorId: string; id: string; seen: number; change: Change };

/**
 * Makes a change and keeps it with its person and time. What others changed meanwhile stays; where it is the same thing, nothing is
 * done. One's own presses come in their order; of one's own texts, written in two tabs, none is written over either.
 */
export const changeDraft = ({
  courseId,
  actorId,
  id,
  seen,
  change,
}: SentChange): Promise<Outcome<OpenDraft, Refusal>> =>
  db().$transaction(async (tx) => {
    const stored = await lockDraft(tx, courseId);
    if (!stored) return refuse("no-such-draft");
    const draft = Draft.parse(stored.content);
    if (await findChangeById(tx, courseId, id)) return accept(asOpen(stored));
    const applied = applyChange(draft, change);
    if (!applied.accepted) return applied;
    const meanwhile = (await listChangesAfter(tx, courseId, seen)).find(
      (later) => overlap(later.paths, applied.value.paths) && (later.actorId !== actorId || change.act === "write"),
    );
    if (meanwhile) return refuse(changedBy(meanwhile));
    if (applied.value.patches.length === 0) return accept(asOpen(stored));
    return accept(
      await keep(tx, applied.value, { courseId, version: stored.version, actorId, id, change, undoes: null }),
    );
  });

/** `version` names the change that is taken back, anybody's; without it, it is the person's last one that still stands. */
export type SentUndo = Omit<SentChange, "seen" | "change"> & { version?: number | undefined };

/** Takes a change back, unless somebody built on it; `undone` is that change. */
export const undoChange = ({
  courseId,
  actorId,
  id,
  version: wanted,
}: SentUndo): Promise<Outcome<OpenDraft & { undone?: Change }, Refusal>> =>
  db().$transaction(async (tx) => {
    const stored = await lockDraft(tx, courseId);
    if (!stored) return refuse("no-such-draft");
    const draft = Draft.parse(stored.content);
    if (await findChangeById(tx, courseId, id)) return accept(asOpen(stored));
    const last = await (wanted === undefined
      ? findLastStanding(tx, courseId, actorId)
      : findChange(tx, courseId, wanted));
    const later = last ? await listChangesAfter(tx, courseId, last.version) : [];
    if (!last || last.undoes !== null || takenBackIn(later).has(last.version)) return refuse("nothing-to-undo");
    const meanwhile = builtOn(last, later);
    if (meanwhile) return refuse(changedBy(meanwhile));
    const applied = applyInverse(draft, patchesIn(last.inverse));
    const undone = Change.parse(last.change);
    const { version } = stored;
    const kept = await keep(tx, applied, { courseId, version, actorId, id, change: undone, undoes: last.version });
    return accept({ ...kept, undone });
  });

type StoredChange = NonNullable<Awaited<ReturnType<typeof findChange>>>;

export const changedBy = ({ version, actor, createdAt }: StoredChange): Meanwhile => ({
  refusal: "changed-meanwhile",
  version,
  by: actor,
  at: createdAt,
});

/** Who made a change that stood in another one's way. */
export async function whoChanged(courseId: string, version: number): Promise<WhoChanged | null> {
  const change = await findChange(db(), courseId, version);
  return change && changedBy(change);
}

type Kept = { courseId: string; version: number; actorId: string; id: string; change: Change; undoes: number | null };

async function keep(
  tx: Tx,
  { draft, inverse, paths }: Applied,
  { version: before, ...kept }: Kept,
): Promise<OpenDraft> {
  const createdAt = now();
  const version = before + 1;
  await storeChange(
    tx,
    { ...kept, version, change: json(kept.change), inverse: json(inverse), paths, createdAt },
    json(draft),
  );
  return { draft, version, updatedAt: createdAt, archivedAt: null };
}

/** What is stored as JSON has no fields that are absent. */
const json = <Value extends object>(value: Value) => JSON.parse(JSON.stringify(value));

const Patches = z.array(
  z.object({
    op: z.enum(["replace", "remove", "add"]),
    path: z.array(z.union([z.string(), z.number()])),
    value: z.unknown().optional(),
  }),
);
const patchesIn = (stored: unknown): Patch[] =>
  Patches.parse(stored).map(({ value, ...patch }) => (value === undefined ? patch : { ...patch, value }));
