"use client";

import { type ReactNode, useActionState } from "react";
import type { FormState } from "@/app/gate";
import { type AccountWords, refusalText } from "@/app/messages/account";
import type { Locale } from "@/domain/course";

type Props = {
  locale: Locale;
  words: AccountWords;
  submitLabel: string;
  isPrimary?: boolean;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  children?: ReactNode;
};

export function MemberForm({ locale, words, submitLabel, isPrimary, action, children }: Props) {
  const [state, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} className="stack">
      {state && (
        <p className="alert" role="alert">
          {refusalText(words, state.refusal)}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      {children}
      <p>
        <button type="submit" className="button" data-primary={isPrimary || undefined} disabled={isPending}>
          {submitLabel}
        </button>
      </p>
    </form>
  );
}
