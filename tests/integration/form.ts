import { randomUUID } from "node:crypto";
import { ownerNow } from "./request";

/** What a form of ours sends from the page of whoever asks. */
export const form = (fields: Record<string, string> = {}): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ owner: ownerNow(), ...fields })) data.set(name, value);
  return data;
};

export const newEmail = (): string => `${randomUUID()}@example.com`;

/** What somebody new fills in to sign up. */
export const entry = (changes: Record<string, string> = {}): FormData =>
  form({ name: "Mỹ Duyên", email: newEmail(), password: "một câu dễ nhớ", ...changes });
