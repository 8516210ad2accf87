import { randomUUID } from "node:crypto";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import { aDraft } from "@/tests/content/draft/a-draft";
import { aWholeDraft } from "@/tests/content/draft/a-whole-draft";
import { runSql } from "./database";

/** A draft of a small article whose duties are all accepted, in the server's database. */
export async function storeReviewedDraft(...changes: Change[]): Promise<Draft> {
  const courseId = `ke-toan-${randomUUID().slice(0, 8)}`;
  const accepts = dutiesOf(aDraft()).map(({ id }): Change => ({ act: "accept", duty: id }));
  const draft = [...accepts, ...changes].reduce(
    (before, change) => {
      const applied = applyChange(before, change);
      if (!applied.accepted) throw new Error(`${change.act}: ${applied.refusal}`);
      return applied.value.draft;
    },
    { ...aDraft(), courseId },
  );
  return store(draft);
}

/** A draft that can be published as it is, in the server's database. */
export const storeWholeDraft = (): Promise<Draft> => store(aWholeDraft(`ca-kho-${randomUUID().slice(0, 8)}`));

async function store(draft: Draft): Promise<Draft> {
  await runSql("INSERT INTO drafts (course_id, content, updated_at) VALUES ($1, $2, now())", [draft.courseId, draft]);
  return draft;
}
