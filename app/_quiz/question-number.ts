import type { Attempt } from "@/domain/attempt";
import { finalProgress } from "@/domain/final";

/** The question of a changeable quiz that the address asks for, else the first that is open; undefined when none is. Counted from 1. */
export function questionNumberIn(attempt: Attempt, asked: string | string[] | undefined): number | undefined {
  const { openNumbers, total } = finalProgress(attempt);
  const number = Number(asked);
  return Number.isInteger(number) && number >= 1 && number <= total ? number : openNumbers[0];
}
