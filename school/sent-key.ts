import { z } from "zod";
import { choices } from "@/domain/choice";

/** A new key as a form sends it; `none` drops the item. */
export const SentKey = z.enum([...choices, "none"]);
export type SentKey = z.infer<typeof SentKey>;
