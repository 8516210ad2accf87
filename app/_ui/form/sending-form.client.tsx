"use client";

import type { ReactNode, SubmitEvent } from "react";
import type { UnsentWords } from "@/messages/unsent";
import { UnsentAlert, useSending } from "./unsent.client";

type Props = {
  action: (form: FormData) => Promise<void>;
  words: UnsentWords;
  className?: string | undefined;
  children: ReactNode;
};

/** A form that stays as it is where its press comes to nothing, and says so. Sent by hand, because React empties a form that it sends itself. */
export function SendingForm({ action, words, className, children }: Props) {
  const { send, isPending, unsent } = useSending(action);
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    send(new FormData(event.currentTarget, event.nativeEvent.submitter));
  }
  return (
    <form action={action} className={className} onSubmit={onSubmit} aria-busy={isPending || undefined}>
      <UnsentAlert unsent={unsent} words={words} />
      {children}
    </form>
  );
}
