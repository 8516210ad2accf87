import { z } from "zod";

const Counted = z.tuple([z.object({ n: z.number() })]);

/** What a statement that counts came to: one row with `n`. */
export const countIn = (rows: unknown): number => Counted.parse(rows)[0].n;
