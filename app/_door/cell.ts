import type { Choice } from "@/domain/choice";
import { SentChoice } from "@/school/sent-choice";

/** The cell of a confusion matrix that an address asks for: its row, its column. */
export const cellIn = ({ key, choice }: { key?: unknown; choice?: unknown }): { key?: Choice; choice?: Choice } => ({
  key: SentChoice.safeParse(key).data,
  choice: SentChoice.safeParse(choice).data,
});
