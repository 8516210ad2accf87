"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { FormState } from "@/app/_door/form-state";
import { newResponseId } from "@/app/_ui/delivery/delivery.client";
import { sent, type Unsent } from "@/app/_ui/form/unsent.client";
import type { Saved } from "./actions";

export type Write = (state: FormState | Saved, form: FormData) => Promise<FormState | Saved>;

/** Two versions of one text, of which the author has to choose. */
export type Conflict = { name: string; time: string; theirs: string; version: number };

export type Phase =
  | { at: "still" | "typing" | "saving" }
  | { at: "saved"; time: string | null }
  | { at: "unsent"; why: Unsent }
  | { at: "refused"; state: NonNullable<FormState> }
  | { at: "conflict"; conflict: Conflict };

type Stored = { text: string; version: number };
type Parcel = { id: string; text: string; seen: number };

/** In milliseconds: after so long a pause of typing, and after so long when it could not be sent. */
const pauseMs = 700;
const againMs = [2_000, 5_000, 15_000];

/** Of a server in trouble, which may have kept the parcel all the same: the same one is sent until it is answered. */
const passing: ReadonlySet<string> = new Set(["unavailable", "full"]);

/**
 * A text that saves itself. What is typed is never written over: what comes with the page is taken over only where everything
 * typed is saved and nobody is typing. One text is under way at a time, and until it is answered it is the one that is sent again.
 */
export function useSaving(
  write: Write,
  form: RefObject<HTMLFormElement | null>,
  stored: Stored,
  posted: FormState | Saved,
) {
  const [typed, setTyped] = useState(unsavedIn(posted) ?? stored.text);
  const [phase, setPhase] = useState<Phase>(phaseOf(posted));
  const latest = useRef(typed);
  const base = useRef(stored);
  const onPage = useRef(stored);
  const parcel = useRef<Parcel | null>(null);
  const isSending = useRef(false);
  const isHeld = useRef(false);
  const misses = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSaved = () => latest.current === base.current.text && parcel.current === null;

  function put(text: string): void {
    latest.current = text;
    setTyped(text);
  }

  function type(text: string): void {
    put(text);
    setPhase((now) => (now.at === "still" || now.at === "saved" || now.at === "refused" ? { at: "typing" } : now));
    if (!isHeld.current) later(pauseMs);
  }

  function later(ms: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, ms);
  }

  function again(): void {
    later(againMs[Math.min(misses.current, againMs.length - 1)] ?? 0);
    misses.current += 1;
  }

  /** Takes over what the page shows now; while somebody types here, it waits until they leave. */
  function adopt(): void {
    const { text, version } = onPage.current;
    if (version < base.current.version) return;
    if (text === base.current.text) base.current = { text, version };
    else if (isSaved() && !form.current?.contains(document.activeElement)) {
      base.current = { text, version };
      put(text);
      setPhase({ at: "still" });
    }
  }

  async function save(): Promise<boolean> {
    clearTimeout(timer.current);
    if (isSending.current || isHeld.current || !form.current) return false;
    if (isSaved()) {
      setPhase((now) => (now.at === "typing" ? { at: "still" } : now));
      return true;
    }
    const sending = parcel.current ?? { id: newResponseId(), text: latest.current, seen: base.current.version };
    parcel.current = sending;
    isSending.current = true;
    setPhase({ at: "saving" });
    const outcome = await sent(write(null, formOf(form.current, sending)));
    isSending.current = false;
    if (outcome.unsent !== null) {
      setPhase({ at: "unsent", why: outcome.unsent });
      if (outcome.unsent !== "stale-page") again();
      return false;
    }
    const { answer } = outcome;
    if (answer !== null && "refusal" in answer && passing.has(answer.refusal)) {
      setPhase({ at: "refused", state: answer });
      again();
      return false;
    }
    parcel.current = null;
    return answered(answer, sending);
  }

  async function answered(answer: FormState | Saved, { text }: Parcel): Promise<boolean> {
    if (answer !== null && "saved" in answer) {
      base.current = { text, version: answer.saved };
      misses.current = 0;
      setPhase({ at: "saved", time: new Date().toISOString() });
      adopt();
      return isSaved() || save();
    }
    if (answer?.refusal === "changed-meanwhile") {
      const { name = "", time = "", theirs = "", version = "0" } = answer.values ?? {};
      const isSame = theirs === base.current.text;
      base.current = { text: theirs, version: Number(version) };
      setPhase({ at: "still" });
      if (isSame || isSaved()) return save();
      isHeld.current = true;
      setPhase({ at: "conflict", conflict: { name, time, theirs, version: Number(version) } });
    } else if (answer) {
      setPhase({ at: "refused", state: answer });
      if (answer.refusal === "failed") again();
    }
    return false;
  }

  function choose(isMine: boolean): void {
    isHeld.current = false;
    if (!isMine) put(base.current.text);
    setPhase({ at: "still" });
    void save();
  }

  useEffect(() => {
    onPage.current = stored;
    adopt();
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved()) event.preventDefault();
    };
    const goOn = () => void save();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", goOn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", goOn);
    };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return { typed, phase, type, save, adopt, choose };
}

/** Without JavaScript, what was typed and could not be kept stands in the page that answers. */
const unsavedIn = (posted: FormState | Saved): string | undefined =>
  posted && "typed" in posted ? posted.typed.text : undefined;

function phaseOf(posted: FormState | Saved): Phase {
  if (posted === null) return { at: "still" };
  return "saved" in posted ? { at: "saved", time: null } : { at: "refused", state: posted };
}

function formOf(form: HTMLFormElement, { id, text, seen }: Parcel): FormData {
  const data = new FormData(form);
  for (const [name, value] of Object.entries({ id, text, seen: String(seen) })) data.set(name, value);
  return data;
}
