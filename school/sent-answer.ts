import { z } from "zod";
import { doubtOutcomes } from "@/domain/doubt";
import { Note } from "@/domain/text";

/** The answer to a doubt as its form sends it; no words are none. */
export const SentAnswer = z.object({
  doubt: z.uuid(),
  page: z.coerce.number<string>().int().positive(),
  outcome: z.enum(doubtOutcomes),
  answer: z
    .string()
    .refine((typed) => typed.trim() !== "")
    .pipe(Note)
    .or(
      z
        .string()
        .regex(/^\s*$/)
        .transform(() => null),
    ),
});
