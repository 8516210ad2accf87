"use client";

import type { ReactNode } from "react";
import { StatefulForm } from "@/app/_ui/form/stateful-form.client";
import type { ResetWords } from "@/messages/reset";
import type { UnsentWords } from "@/messages/unsent";
import type { Made, ResetState } from "./actions";
import styles from "./reset-link.module.css";

type Props = {
  words: ResetWords;
  unsent: UnsentWords;
  action: (state: ResetState, form: FormData) => Promise<ResetState>;
  /** What the form carries unseen. */
  children: ReactNode;
};

export const ResetLink = ({ words, unsent, action, children }: Props) => (
  <section className="card stack no-print" aria-labelledby="reset">
    <h2 id="reset">{words.byManager}</h2>
    <p>{words.byManagerLead}</p>
    <StatefulForm
      {...{ action, unsent }}
      words={{ "bad-input": words.notYours }}
      submitLabel={words.make}
      whenDone={({ link }: Made) => (
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
