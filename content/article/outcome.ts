/** A refusal is a sentence that says what to do next. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (message: string): { ok: false; message: string } => ({ ok: false, message });
