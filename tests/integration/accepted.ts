import type { Outcome } from "@/domain/outcome";

/** What was asked for, where nothing but its going through is expected. */
export async function accepted<Value>(asked: Promise<Outcome<Value, string>>): Promise<Value> {
  const outcome = await asked;
  if (!outcome.accepted) throw new Error(`Refused: ${outcome.refusal}`);
  return outcome.value;
}
