"use client";

import { useActionState } from "react";
import type { FormState } from "@/app/gate";
import { type AccountWords, refusalText } from "@/app/messages/account";
import type { Locale } from "@/domain/course";

type Field = {
  name: "name" | "email" | "password";
  type: "text" | "email" | "password";
  autoComplete: string;
  label: string;
  help?: string;
  value?: string;
  isFixed?: boolean;
};

type Props = {
  locale: Locale;
  words: AccountWords;
  fields: Field[];
  submitLabel: string;
  /** Fields that go along unseen, e.g. where to go afterwards. */
  hidden?: Record<string, string>;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** A short form whose refusal stands above it, is read out, and keeps what was typed. */
export function AccountForm({ locale, words, fields, submitLabel, hidden = {}, action }: Props) {
  const [state, submit, isPending] = useActionState(action, null);
  const wrongField = fields.find(({ name }) => state?.refusal === `bad-${name}`)?.name;
  return (
    <form action={submit} className="stack" noValidate>
      {state && (
        <p className="alert" role="alert">
          {refusalText(words, state.refusal)}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, type, autoComplete, label, help, value, isFixed }) => (
        <div key={`${name} ${state?.typed[name] ?? ""}`} className="field">
          <label htmlFor={name}>{label}</label>
          <input
            id={name}
            name={name}
            type={type}
            autoComplete={autoComplete}
            required
            readOnly={isFixed}
            defaultValue={state?.typed[name] ?? value}
            aria-describedby={help ? `${name}-help` : undefined}
            aria-invalid={wrongField === name || undefined}
          />
          {help && (
            <p className="meta" id={`${name}-help`}>
              {help}
            </p>
          )}
        </div>
      ))}
      <button type="submit" className="button" data-primary disabled={isPending}>
        {submitLabel}
      </button>
    </form>
  );
}
