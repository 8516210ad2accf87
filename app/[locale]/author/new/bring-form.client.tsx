"use client";

import { type ReactNode, type SubmitEvent, useState, useTransition } from "react";
import type { FormAction, FormState } from "@/app/_door/form-state";
import { FormAlert } from "@/app/_ui/form/form-alert";
import { sent, type Unsent, UnsentAlert } from "@/app/_ui/form/unsent.client";
import type { UnsentWords } from "@/messages/unsent";

type Props = {
  ask: FormAction;
  address: string;
  unsent: UnsentWords;
  className: string | undefined;
  children: ReactNode;
};

/**
 * A form with a file, which leaves its page when it is sent: where a script runs, it is asked first whether it would be taken, so
 * that nothing typed or picked is lost when the session has ended.
 */
export function BringForm({ ask, address, unsent: words, className, children }: Props) {
  const [state, setState] = useState<FormState>(null);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [isPending, start] = useTransition();

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isPending) return;
    setUnsent(null);
    setState(null);
    start(async () => {
      const outcome = await sent(ask(null, ownerOf(form)));
      if (outcome.unsent !== null) setUnsent(outcome.unsent);
      else if (outcome.answer) setState(outcome.answer);
      else form.submit();
    });
  }
  return (
    <form
      className={className}
      method="post"
      encType="multipart/form-data"
      action={address}
      onSubmit={onSubmit}
      aria-busy={isPending || undefined}
    >
      <UnsentAlert unsent={unsent} words={words} />
      {state?.notice && <FormAlert notice={state.notice} takesFocus />}
      {children}
    </form>
  );
}

/** Whose page it is, and nothing else of it. */
function ownerOf(form: HTMLFormElement): FormData {
  const owner = new FormData();
  owner.set("owner", String(new FormData(form).get("owner")));
  return owner;
}
