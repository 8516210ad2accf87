import { z } from "zod";
import { certainties } from "@/domain/choice";
import { Slug } from "@/domain/course";
import { SentChoice } from "./sent-choice";

/** A response as a page sends it, whatever the way; `certainty` is null where the learner isn't asked for it. */
export const SentResponse = z.object({
  responseId: z.uuid(),
  position: z.number().int().min(0).max(1000),
  itemId: Slug,
  choice: SentChoice,
  certainty: z.enum(certainties).nullable(),
});

/** The same from a form, which has text for numbers, "none" for null, and the attempt beside it. */
export const SentResponseForm = SentResponse.extend({
  attemptId: z.uuid(),
  position: z.coerce.number().pipe(SentResponse.shape.position),
  certainty: z.enum([...certainties, "none"]).transform((value) => (value === "none" ? null : value)),
});

/** The same from a form that says nothing of certainty where it isn't asked for. */
export const ChangeableResponseForm = SentResponseForm.extend({
  certainty: SentResponseForm.shape.certainty.default(null),
});
