import type { DraftDuty } from "@/content/draft/draft";
import { type ReviewOrder, reviewOrders } from "@/content/draft/review";
import type { Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { type RoleNames, roleMessages } from "@/messages/roles";
import type { OpenDraft } from "@/school/draft";

/** What every piece of the review needs: the draft, in which language the page is, and what its address says. */
export type ReviewView = {
  locale: Locale;
  open: OpenDraft;
  order: ReviewOrder;
  names: RoleNames;
  /** Every duty in the order of the review. */
  duties: DraftDuty[];
  /** The one that is open; of a sentence from which one is added, none. */
  duty: DraftDuty | undefined;
};

/** What the three owners are called in a draft: its roles by their names in its own language. */
export const draftNames = ({ draft }: OpenDraft, locale: Locale): RoleNames => ({
  first: draft.roles.first.short[draft.language],
  both: roleMessages[locale].both,
  second: draft.roles.second.short[draft.language],
});

export const orderIn = (asked: string | undefined): ReviewOrder =>
  reviewOrders.find((order) => order === asked) ?? reviewOrders[0];

/** The review with a duty open, or with a sentence to add one from. */
export function reviewHref(
  { locale, open, order }: Pick<ReviewView, "locale" | "open" | "order">,
  { duty, add }: { duty?: string | undefined; add?: string },
): string {
  const query = new URLSearchParams();
  if (order !== reviewOrders[0]) query.set("order", order);
  if (duty !== undefined) query.set("duty", duty);
  if (add !== undefined) query.set("add", add);
  const place = href(locale, places.author(open.draft.courseId));
  return `${place}${query.size === 0 ? "" : `?${query}`}#open`;
}

/** Whose a sentence is where several duties rest on it. */
export function ownerOf(owners: readonly Choice[]): Choice | undefined {
  const [one, ...others] = [...new Set(owners)];
  return others.length === 0 ? one : "both";
}
