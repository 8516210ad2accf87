import type { Choice } from "@/domain/choice";
import type { Item } from "@/domain/course";
import { standingKey } from "@/domain/regrade";

/** By its role's name; null where the item was dropped. */
export function standingKeyName(item: Item, roles: Readonly<Record<Choice, string>>): string | null {
  const key = standingKey(item);
  return key && roles[key];
}
