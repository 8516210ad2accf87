"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { Field, Option } from "@/app/_ui/form/field.client";
import { type FormWords, StatefulForm } from "@/app/_ui/form/stateful-form.client";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import type { InvitationsWords } from "@/messages/invitations";
import type { UnsentWords } from "@/messages/unsent";
import type { InviteState, Made } from "./actions";

type Props = {
  words: InvitationsWords & FormWords;
  unsent: UnsentWords;
  action: (state: InviteState, form: FormData) => Promise<InviteState>;
  /** What the form carries unseen. */
  children: ReactNode;
};

export function InviteForm({ words, unsent, action, children }: Props) {
  return (
    <section className="card stack" aria-labelledby="invite">
      <h2 id="invite">{words.title}</h2>
      <StatefulForm
        {...{ action, words, unsent }}
        submitLabel={words.submit}
        isPrimary
        whenDone={({ links }: Made) => <Links links={links} words={words} />}
      >
        {children}
        <Field name="emails" label={words.emails} help={words.emailsHelp} rows={4} required spellCheck={false} />
        <fieldset className="options">
          <legend>{words.role}</legend>
          <Option type="radio" name="role" value="learner" defaultChecked>
            {words.roleLearner}
          </Option>
          <Option type="radio" name="role" value="manager">
            {words.roleManager}
          </Option>
        </fieldset>
      </StatefulForm>
    </section>
  );
}

function Links({ links, words }: Made & { words: InvitationsWords }) {
  const router = useRouter();
  // The list below the form comes from the server, which has more to tell once links were made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that links were made
  useEffect(() => router.refresh(), [links, router]);
  return (
    <div className="stack" role="status">
      <h3>{words.links}</h3>
      <p className="notice">{words.linksOnce}</p>
      <ul className={styles.links}>
        {links.map(({ email, link }) => (
          <li key={email}>
            {email}
            <code>{link}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
