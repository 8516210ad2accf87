"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { verdictText } from "@/app/_ui/quiz/told";
import { Settling } from "@/app/_ui/settling.client";
import { Venn } from "@/app/_ui/venn";
import { VennVerdict } from "@/app/_ui/venn-verdict";
import { fill } from "@/app/messages/fill";
import type { QuizWords } from "@/app/messages/quiz";
import { type Choice, certainties, choices } from "@/domain/choice";
import type { Feedback } from "@/domain/feedback";
import styles from "./landing.module.css";

type Props = {
  /** What both forms carry unseen. */
  unseen: ReactNode;
  stem: string;
  words: QuizWords & { chooseToSee: string; tryAnother: string };
  roles: Record<Choice, string>;
  /** Where to go once the question is answered. */
  wayOn: ReactNode;
  action: (state: Feedback | null, form: FormData) => Promise<Feedback | null>;
};

/** One real question, playable before signing in, with and without JavaScript. */
export function Sample({ unseen, stem, words, roles, wayOn, action }: Props) {
  const [told, submit, isPending] = useActionState(action, null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isLive, setLive] = useState(false);
  const verdict = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setLive(true);
    const tapped = form.current?.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value;
    setChoice(choices.find((choice) => choice === tapped) ?? null);
  }, []);
  useEffect(() => {
    if (told) verdict.current?.focus();
  }, [told]);
  return (
    <section className={styles.sample} aria-labelledby="sample-stem">
      <h2 id="sample-stem">{stem}</h2>
      {told ? (
        <>
          <VennVerdict id="sample-told" labels={roles} choice={told.choice} keyChoice={told.key} />
          <Settling className="stack">
            <h3 ref={verdict} tabIndex={-1}>
              {verdictText(words, told)}
            </h3>
            {!told.correct && <p className="meta">{fill(words.chosen, { role: roles[told.choice] })}</p>}
            <p>{told.reason}</p>
            {told.whyNot.slice(0, told.correct ? 0 : 1).map((other) => (
              <p key={other.choice}>{other.reason}</p>
            ))}
            <p>{words.tryAnother}</p>
            {wayOn}
          </Settling>
        </>
      ) : (
        <form ref={form} action={submit}>
          <button type="submit" name="certainty" value="" hidden />
          {unseen}
          <fieldset aria-describedby="sample-stem">
            <legend>{words.prompt}</legend>
            <Venn id="sample" labels={roles} onSelect={setChoice} />
          </fieldset>
          <p className="meta" id="sample-certainty">
            {isLive && !choice ? words.pickFirst : words.chooseToSee}
          </p>
          <div className={styles.certainties}>
            {certainties.map((value) => (
              <button
                key={value}
                type="submit"
                className="button"
                name="certainty"
                value={value}
                aria-describedby="sample-certainty"
                disabled={isPending || (isLive && !choice)}
              >
                {words[value]}
              </button>
            ))}
          </div>
        </form>
      )}
    </section>
  );
}
