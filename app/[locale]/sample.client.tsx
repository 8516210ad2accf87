"use client";

import { type ReactNode, type SubmitEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { sent, type Unsent } from "@/app/_ui/form/unsent.client";
import { Settling } from "@/app/_ui/settling.client";
import { Venn } from "@/app/_ui/venn";
import { VennVerdict } from "@/app/_ui/venn-verdict";
import { verdictText } from "@/app/_ui/verdict-text";
import { type Choice, certainties, choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import { bothNames, type RoleNames } from "@/messages/roles";
import type { Tried } from "./actions";
import styles from "./landing.module.css";

type Props = {
  /** What both forms carry unseen. */
  unseen: ReactNode;
  stem: string;
  /** Of the stem, where it isn't the page's. */
  lang?: Locale | undefined;
  words: QuizWords & { chooseToSee: string; tryAnother: string };
  roles: RoleNames;
  /** Where to go once the question is answered. */
  wayOn: ReactNode;
  action: (state: Tried | null, form: FormData) => Promise<Tried>;
};

/** One real question, playable before signing in, with and without JavaScript. */
export function Sample({ unseen, stem, lang, words, roles, wayOn, action }: Props) {
  // Without JavaScript the page comes back with what the first one holds; where a script runs, the second one sends.
  const [posted, post] = useActionState(action, null);
  const [tried, submit, isPending] = useActionState(sendOrSay, posted);
  const feedback = tried && "key" in tried ? tried : null;
  const incomplete = tried && "picked" in tried ? tried : null;
  const [unsent, setUnsent] = useState<Unsent | null>(null);
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
    if (feedback) verdict.current?.focus();
  }, [feedback]);

  async function sendOrSay(before: Tried | null, form: FormData): Promise<Tried | null> {
    const outcome = await sent(action(before, form));
    setUnsent(outcome.unsent);
    return outcome.unsent === null ? outcome.answer : before;
  }

  // Sent by hand, because React empties a form that it sends itself.
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const guess = new FormData(event.currentTarget, event.nativeEvent.submitter);
    if (!isPending) startTransition(() => submit(guess));
  }

  return (
    <section className={styles.sample} aria-labelledby="sample-stem">
      <h2 id="sample-stem" lang={lang}>
        {stem}
      </h2>
      {feedback ? (
        <>
          <VennVerdict id="sample-verdict" labels={roles} choice={feedback.choice} keyChoice={feedback.key} />
          <Settling className="stack">
            <h3 ref={verdict} tabIndex={-1}>
              {verdictText(words, roles, feedback)}
            </h3>
            {!feedback.correct && <p className="meta">{fill(words.chosen, { role: roles[feedback.choice] })}</p>}
            <p lang={lang}>{feedback.reason}</p>
            {feedback.whyNot.slice(0, feedback.correct ? 0 : 1).map((other) => (
              <p key={other.choice} lang={lang}>
                {other.reason}
              </p>
            ))}
            <p>{words.tryAnother}</p>
            {wayOn}
          </Settling>
        </>
      ) : (
        <form ref={form} action={post} onSubmit={onSubmit}>
          <button type="submit" name="certainty" value="" hidden />
          {unseen}
          <fieldset aria-describedby="sample-stem" data-printed>
            <legend>{words.prompt}</legend>
            {incomplete && (
              <p className="notice" role="alert">
                {fill(words.incomplete, bothNames(roles))}
              </p>
            )}
            <Venn
              id="sample"
              labels={roles}
              lang={lang}
              selected={incomplete?.picked}
              onSelect={setChoice}
              isMissing={incomplete?.picked === null}
            />
          </fieldset>
          <p className="meta" id="sample-certainty">
            {isLive && !choice ? fill(words.pickFirst, bothNames(roles)) : words.chooseToSee}
          </p>
          {unsent && (
            <p className="alert" role="alert">
              {words[unsent]}
            </p>
          )}
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
