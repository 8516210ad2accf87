"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import type { FormState } from "@/app/_door/form-state";
import type { WrittenWords } from "@/messages/studio-written";
import type { Saved } from "./actions";
import { useSaving, type Write } from "./saving.client";
import { SavingState } from "./saving-state.client";
import styles from "./written.module.css";

/** What is wrong with a text, in words. */
export type Remark = { level: "error" | "warning"; text: string };

type Props = {
  write: Write;
  /** Of the control; unique on the page. */
  id: string;
  label: string;
  help?: string | undefined;
  /** The language of the text. */
  lang: string;
  text: string;
  version: number;
  remarks: readonly Remark[];
  /** Lines that it has at least; a text of one wraps, and has no line ends. */
  rows: number;
  words: WrittenWords;
  /** Why a text can't be kept, by code. */
  refusals: Readonly<Record<string, string>>;
  /** A button that puts the signs round what is selected. */
  mark?: { label: string; signs: string } | undefined;
  /** What the form carries unseen. */
  children: ReactNode;
};

/** A text that saves itself: after a pause, when it is left, and by Ctrl+S. Without JavaScript it has a button. */
export function WrittenField({
  write,
  id,
  label,
  help,
  lang,
  text,
  version,
  remarks,
  rows,
  words,
  refusals,
  mark,
  children,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const control = useRef<HTMLTextAreaElement>(null);
  const [posted, post] = useActionState<FormState | Saved, FormData>(write, null);
  const [isLive, setLive] = useState(false);
  const { typed, phase, type, save, adopt, choose } = useSaving(write, form, { text, version }, posted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script begins to run here
  useEffect(() => {
    // What was typed into the page before its script ran: React would put back what the field had.
    const early = control.current?.value ?? typed;
    if (early !== typed) type(early);
    setLive(true);
  }, []);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void save();
  }
  function onKeyDown(event: KeyboardEvent) {
    const isSave = event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isEnd =
      event.key === "Enter" && rows === 1 && !event.nativeEvent.isComposing && event.target === control.current;
    if (!isSave && !isEnd) return;
    event.preventDefault();
    void save();
  }
  async function onBlur(event: FocusEvent<HTMLFormElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    await save();
    adopt();
  }
  function markSelection(signs: string) {
    const field = control.current;
    if (!field) return;
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    if (start < end) type(typed.slice(0, start) + signs + typed.slice(start, end) + signs + typed.slice(end));
    field.focus();
  }

  const described = [help && `${id}-help`, remarks.length > 0 && `${id}-remarks`].filter(Boolean).join(" ");
  const shared = {
    ref: control,
    id,
    name: "text",
    lang,
    value: typed,
    "aria-describedby": described || undefined,
    "aria-invalid": remarks.some(({ level }) => level === "error") || undefined,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      type(rows === 1 ? currentTarget.value.replace(/\n+/g, " ") : currentTarget.value),
  };
  return (
    <form
      ref={form}
      action={post}
      className={`field ${styles.written}`}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      data-unsaved={phase.at === "still" || phase.at === "saved" ? undefined : true}
    >
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea {...shared} rows={rows} />
      {help && (
        <p className="meta" id={`${id}-help`}>
          {help}
        </p>
      )}
      {remarks.length > 0 && (
        <ul className={styles.remarks} id={`${id}-remarks`}>
          {remarks.map(({ level, text }) => (
            <li key={text} data-level={level}>
              <strong>{words[level]}:</strong> {text}
            </li>
          ))}
        </ul>
      )}
      {mark && isLive && (
        <p>
          <button type="button" className="button" onClick={() => markSelection(mark.signs)}>
            {mark.label}
          </button>
        </p>
      )}
      <SavingState phase={phase} words={words} refusals={refusals} lang={lang} onChoose={choose} />
      <noscript>
        <button type="submit" className="button">
          {words.save}
        </button>
      </noscript>
    </form>
  );
}
