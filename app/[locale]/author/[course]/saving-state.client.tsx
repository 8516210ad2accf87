"use client";

import type { FormState } from "@/app/_door/form-state";
import { fill } from "@/messages/fill";
import type { WrittenWords } from "@/messages/studio-written";
import type { Conflict, Phase } from "./saving.client";
import styles from "./written.module.css";

type Props = {
  phase: Phase;
  words: WrittenWords;
  refusals: Readonly<Record<string, string>>;
  lang: string;
  onChoose: (isMine: boolean) => void;
};

/** Says how far a text is saved, and what stands in its way. */
export function SavingState({ phase, words, refusals, lang, onChoose }: Props) {
  return (
    <div className={styles.state}>
      {phase.at === "saving" && <span aria-hidden="true">{words.saving}</span>}
      <p role="status">{phase.at === "saved" && savedText(phase.time, words)}</p>
      {phase.at === "unsent" && (
        <div className="alert" role="alert">
          <p>{words[phase.why]}</p>
          {phase.why === "stale-page" && <Way href={window.location.href} label={words.openAgain} />}
        </div>
      )}
      {phase.at === "refused" && (
        <div className="alert stack" role="alert">
          <p>{refusalText(phase.state, refusals, words)}</p>
          {phase.state.notice?.ways.map((way) => (
            <Way key={way.href} {...way} />
          ))}
        </div>
      )}
      {phase.at === "conflict" && <Choose conflict={phase.conflict} words={words} lang={lang} onChoose={onChoose} />}
    </div>
  );
}

function refusalText(
  { refusal, notice, values }: NonNullable<FormState>,
  refusals: Props["refusals"],
  words: WrittenWords,
): string {
  if (refusal === "changed-meanwhile") return fill(words.conflictWith, { name: "", time: "", theirs: "", ...values });
  return notice?.text ?? refusals[refusal] ?? words["bad-input"];
}

const savedText = (time: string | null, words: WrittenWords): string =>
  time === null ? words.savedPlainly : fill(words.saved, { time: hourOf(time) });

const hourOf = (time: string): string =>
  new Date(time).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

const Way = ({ href, label }: { href: string; label: string }) => (
  <a className="button" href={href} target="_blank" rel="noopener">
    {label}
  </a>
);

function Choose({ conflict, words, lang, onChoose }: Omit<Props, "phase" | "refusals"> & { conflict: Conflict }) {
  const { theirs } = conflict;
  return (
    <div className={`notice stack ${styles.conflict}`} role="alert">
      <p>{fill(words.conflict, conflict)}</p>
      <figure>
        <figcaption>{words.theirs}</figcaption>
        <blockquote lang={theirs === "" ? undefined : lang}>{theirs === "" ? words.theirsEmpty : theirs}</blockquote>
      </figure>
      <p className="row">
        <button type="button" className="button" onClick={() => onChoose(true)}>
          {words.keepMine}
        </button>
        <button type="button" className="button" onClick={() => onChoose(false)}>
          {words.takeTheirs}
        </button>
      </p>
    </div>
  );
}
