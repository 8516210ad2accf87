import { createHash } from "node:crypto";
import { z } from "zod";
import { Course } from "@/domain/course";

/** The compiled course: what `npm run content` writes and the running app reads. */
export const CompiledCourse = z.strictObject({ edition: z.string().regex(/^[0-9a-f]{64}$/), course: Course });
export type CompiledCourse = z.infer<typeof CompiledCourse>;

/** Two courses have one edition when they say the same, however their files are laid out. */
export const editionOf = (course: Course): string => hashOf(course);

/** The SHA-256 of a value as JSON, in hexadecimal digits. */
export const hashOf = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

/** JSON with the fields of every object in alphabetical order and no spaces, so that equal values are equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(",")}}`;
}
