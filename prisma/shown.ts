import { z } from "zod";
import { type Certainty, certainties, choices } from "@/domain/choice";
import type { GivenCount, Shown, Stand } from "@/domain/shown";

/** What evidence came to, as a JSON column holds it: times in ISO 8601, and each count of responses in one text. */
export const storedShown = ({
  firstAt,
  lastRightGivenAt,
  lastError,
  surelyMissedAt,
  met,
  given,
  recalls,
  before,
  isLastRight,
}: Shown) => ({
  isLastRight,
  firstAt: textOf(firstAt),
  lastRightGivenAt: textOf(lastRightGivenAt),
  lastError: lastError && { ...lastError, at: lastError.at.toISOString() },
  surelyMissedAt: textOf(surelyMissedAt),
  met: met.map(({ itemId, at }) => ({ itemId, at: at.toISOString() })),
  given: given.map(countText),
  recalls: recalls.map((recall) => ({ ...recall })),
  before: before && storedStand(before),
});

const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;

const storedStand = ({ at, dueAt, surelyMissedAt, metItemIds }: Stand) => ({
  at: at.toISOString(),
  dueAt: dueAt.toISOString(),
  surelyMissedAt: textOf(surelyMissedAt),
  metItemIds: [...metItemIds],
});

const noCertainty = "-";

const countText = ({ itemId, choice, certainty, correct, n }: GivenCount): string =>
  [itemId, choice, certainty ?? noCertainty, correct ? "right" : "wrong", n].join(" ");

const Count = z.string().transform((text): GivenCount => {
  const [itemId, choice, certainty, verdict, n] = CountParts.parse(text.split(" "));
  return { itemId, choice, certainty, correct: verdict === "right", n };
});

const CountParts = z.tuple([
  z.string(),
  z.enum(choices),
  z.enum([...certainties, noCertainty]).transform((said): Certainty | null => (said === noCertainty ? null : said)),
  z.enum(["right", "wrong"]),
  z.coerce.number(),
]);

const Time = z.iso.datetime().transform((text) => new Date(text));

/** Reads it back. */
export const ShownColumn = z.object({
  isLastRight: z.boolean().nullable(),
  firstAt: Time.nullable(),
  lastRightGivenAt: Time.nullable(),
  lastError: z.object({ choice: z.enum(choices), certainty: z.enum(certainties).nullable(), at: Time }).nullable(),
  surelyMissedAt: Time.nullable(),
  met: z.array(z.object({ itemId: z.string(), at: Time })),
  given: z.array(Count),
  recalls: z.array(z.object({ low: z.number(), n: z.number(), right: z.number(), predicted: z.number() })),
  before: z
    .object({ at: Time, dueAt: Time, surelyMissedAt: Time.nullable(), metItemIds: z.array(z.string()) })
    .nullable(),
});
