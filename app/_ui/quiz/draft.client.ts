import { type Choice, choices } from "@/domain/choice";

/** A zone that is picked but not submitted survives a reload of the tab. Storage may be switched off: then it doesn't. */
export function keepDraft(key: string, choice: Choice) {
  try {
    sessionStorage.setItem(key, choice);
  } catch {}
}

export function readDraft(key: string): Choice | null {
  try {
    const kept = sessionStorage.getItem(key);
    return choices.find((choice) => choice === kept) ?? null;
  } catch {
    return null;
  }
}

export function forgetDraft(key: string) {
  try {
    sessionStorage.removeItem(key);
  } catch {}
}
