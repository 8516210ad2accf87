import { Change } from "@/content/draft/change";
import { builtOn, takenBackIn } from "@/content/draft/standing";
import { listLatestChanges, listTouched } from "@/prisma/draft";
import { db } from "./db";
import { changedBy, type WhoChanged } from "./draft";

/** A change with who made it; whether it was taken back, takes another back, or could be taken back now. */
export type HistoryEntry = WhoChanged & { change: Change; isUndone: boolean; isUndoing: boolean; canUndo: boolean };

export type HistoryPage = { entries: HistoryEntry[]; page: number; pages: number };

const perPage = 25;

/** Everything that was done to a draft, the latest first, a page of it; past its end the last page. */
export async function historyOf(courseId: string, asked: number): Promise<HistoryPage> {
  const touched = await listTouched(db(), courseId);
  const pages = Math.max(1, Math.ceil(touched.length / perPage));
  const page = Math.min(Math.max(1, asked), pages);
  const changes = await listLatestChanges(db(), courseId, { skip: (page - 1) * perPage, take: perPage });
  const takenBack = takenBackIn(touched);
  return {
    page,
    pages,
    entries: changes.map((stored): HistoryEntry => {
      const isUndoing = stored.undoes !== null;
      const isUndone = !isUndoing && takenBack.has(stored.version);
      const later = touched.filter(({ version }) => version > stored.version);
      const canUndo = !isUndoing && !isUndone && builtOn(stored, later) === undefined;
      return { ...changedBy(stored), change: Change.parse(stored.change), isUndone, isUndoing, canUndo };
    }),
  };
}
