import type { z } from "zod";
import { storable } from "@/domain/storable";

/** Words of the gate's own, with the ways on. */
export type Notice = { text: string; ways: { href: string; label: string; isNewTab: boolean }[] };

/**
 * What a form is told that can't be done as it stands: a code for the whole, a code for each field that is wrong, and what was
 * typed, so that nothing is lost; `values` fill the sentence of the code.
 */
export type FormState = {
  refusal: string;
  wrong: Record<string, string>;
  typed: Record<string, string>;
  values?: Record<string, string>;
  notice?: Notice;
} | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * The form's text fields, without what PostgreSQL can't keep and nobody can type; those of the framework (`$ACTION…`) and of the
 * gate left out.
 */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") && name !== "owner" ? [[name, storable(value)]] : [],
    ),
  );

/** What the form's own rules refuse: a code for the whole, tied to a field where it is one's fault. */
export const refusedState = (
  typed: Record<string, string>,
  refusal: string,
  field?: string,
): NonNullable<FormState> => ({
  refusal,
  wrong: field ? { [field]: refusal } : {},
  typed: withoutSecrets(typed),
});

/** The fields that are wrong, all at once. A rule of ours names its code; any other fault of a field is `bad-<field>`. */
export function malformedState(typed: Record<string, string>, error: z.ZodError): NonNullable<FormState> {
  const wrong: Record<string, string> = {};
  const values: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "input");
    wrong[field] ??= issue.code === "custom" && /^[a-z-]+$/.test(issue.message) ? issue.message : `bad-${field}`;
    if (issue.code === "custom")
      for (const [name, value] of Object.entries(issue.params ?? {})) values[name] = String(value);
  }
  return { refusal: Object.values(wrong)[0] ?? "bad-input", wrong, typed: withoutSecrets(typed), values };
}

const withoutSecrets = ({
  password: _,
  current: __,
  code: ___,
  ...rest
}: Record<string, string>): Record<string, string> => rest;
