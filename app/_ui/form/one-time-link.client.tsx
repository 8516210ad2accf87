"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/app/_door/form-state";
import type { UnsentWords } from "@/messages/unsent";
import styles from "./one-time-link.module.css";
import { type FormWords, StatefulForm } from "./stateful-form.client";

/** What an action made whose link is told once, to whoever made it. */
export type MadeLink = { link: string };
export type MadeLinkState = MadeLink | FormState;

type Props = {
  words: { title: string; lead: string; make: string; once: string };
  refusals: FormWords;
  unsent: UnsentWords;
  action: (state: MadeLinkState, form: FormData) => Promise<MadeLinkState>;
  /** What the form carries unseen. */
  children: ReactNode;
};

/** A button that makes a link for one person, which is shown this once, whole, to be handed on. */
export const OneTimeLink = ({ words, refusals, unsent, action, children }: Props) => (
  <section className="card stack no-print" aria-labelledby="one-time-link">
    <h2 id="one-time-link">{words.title}</h2>
    <p>{words.lead}</p>
    <StatefulForm
      {...{ action, unsent }}
      words={refusals}
      submitLabel={words.make}
      whenDone={({ link }: MadeLink) => (
        <div className="stack" role="status">
          <p className="notice">{words.once}</p>
          <p>
            <code className={styles.link}>{link}</code>
          </p>
        </div>
      )}
    >
      {children}
    </StatefulForm>
  </section>
);
