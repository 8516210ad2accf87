"use client";

import type { ReactNode } from "react";
import { StatefulForm } from "@/app/_ui/form/stateful-form.client";
import type { StudioListWords } from "@/messages/studio-list";
import type { UnsentWords } from "@/messages/unsent";
import type { Invited, InviteState } from "./actions";
import styles from "./author.module.css";

type Props = {
  words: StudioListWords;
  unsent: UnsentWords;
  action: (state: InviteState, form: FormData) => Promise<InviteState>;
  /** What the form carries unseen. */
  children: ReactNode;
};

export const InviteAuthor = ({ words, unsent, action, children }: Props) => (
  <section className="card stack" aria-labelledby="invite">
    <h2 id="invite">{words.inviteTitle}</h2>
    <p>{words.inviteLead}</p>
    <StatefulForm
      {...{ action, words, unsent }}
      submitLabel={words.invite}
      whenDone={({ link }: Invited) => (
        <div className="stack" role="status">
          <p className="notice">{words.linkOnce}</p>
          <p>
            {words.link}
            <code className={styles.link}>{link}</code>
          </p>
        </div>
      )}
    >
      {children}
    </StatefulForm>
  </section>
);
