"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { fill } from "@/app/messages/fill";
import type { ManageWords } from "@/app/messages/manage";
import type { Locale } from "@/domain/course";
import type { InviteState } from "./actions";

type Props = { words: ManageWords; locale: Locale; action: (state: InviteState, form: FormData) => Promise<InviteState> };

export function InviteForm({ words, locale, action }: Props) {
  const [state, submit, isPending] = useActionState(action, null);
  const refused = state && "refusal" in state ? state : null;
  const links = state && "links" in state ? state.links : null;
  const router = useRouter();
  // The list below the form comes from the server, which has more to tell once links were made.
  useEffect(() => {
    if (links) router.refresh();
  }, [links, router]);
  return (
    <section className="card stack" aria-labelledby="invite">
      <h2 id="invite">{words.inviteTitle}</h2>
      {refused && (
        <p className="alert" role="alert">
          {fill(words[refused.refusal], { list: refused.bad.join(", ") })}
        </p>
      )}
      {links && (
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
      )}
      <form action={submit} className="stack">
        <input type="hidden" name="locale" value={locale} />
        <div className="field" key={refused?.typed}>
          <label htmlFor="emails">{words.emails}</label>
          <textarea
            id="emails"
            name="emails"
            rows={4}
            required
            spellCheck={false}
            defaultValue={refused?.typed}
            aria-describedby="emails-help"
            aria-invalid={refused !== null || undefined}
          />
          <p className="meta" id="emails-help">
            {words.emailsHelp}
          </p>
        </div>
        <fieldset className="options" key={refused?.role}>
          <legend>{words.role}</legend>
          <label className="option">
            <input type="radio" name="role" value="learner" defaultChecked={refused?.role !== "manager"} /> {words.roleLearner}
          </label>
          <label className="option">
            <input type="radio" name="role" value="manager" defaultChecked={refused?.role === "manager"} /> {words.roleManager}
          </label>
        </fieldset>
        <p>
          <button type="submit" className="button" data-primary disabled={isPending}>
            {words.inviteSubmit}
          </button>
        </p>
      </form>
    </section>
  );
}
