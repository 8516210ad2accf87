import { choices } from "@/domain/choice";
import { Locale } from "@/domain/course";
import { accept, refuse } from "@/domain/outcome";
import type { ChangeOf, Made } from "./change";
import { type Draft, dutiesOf } from "./draft";

/** Reasons may hold for several questions of a duty; what is written stays. */
export function copyReasons(draft: Draft, { from, to }: ChangeOf<"copy-reasons">): Made {
  const items = dutiesOf(draft).find(({ items }) => items.some(({ id }) => id === from))?.items ?? [];
  const [source, target] = [from, to].map((id) => items.find((item) => item.id === id));
  if (!source || !target) return refuse("no-such-field");
  for (const choice of choices)
    for (const locale of Locale.options) target.rationale[choice][locale] ||= source.rationale[choice][locale];
  return accept(null);
}

export function labelSurface(
  draft: Draft,
  { item: id, technology, scope, verb, list }: ChangeOf<"label-surface">,
): Made {
  const item = dutiesOf(draft)
    .flatMap(({ items }) => items)
    .find((each) => each.id === id);
  if (!item) return refuse("no-such-field");
  item.surface = { technology, scope, act: verb, list };
  return accept(null);
}
