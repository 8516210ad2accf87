import { randomUUID } from "node:crypto";

/** What a form of ours sends, in Vietnamese unless it says otherwise. */
export const form = (fields: Record<string, string> = {}): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: "vi", ...fields })) data.set(name, value);
  return data;
};

export const newEmail = (): string => `${randomUUID()}@example.com`;

/** What somebody new fills in to sign up. */
export const entry = (changes: Record<string, string> = {}): FormData => form({ name: "Mỹ Duyên", email: newEmail(), password: "một câu dễ nhớ", ...changes });
