"use client";

import { useEffect, useRef, useState } from "react";
import { postJson } from "@/app/_ui/owner.client";
import type { Strength as Found, Weakness } from "@/domain/password-strength";
import { useFields } from "./stateful-form.client";

type Verdict = Weakness | "short" | "good" | "strong";
type Shown = { score: number; verdict: Verdict };

/** Milliseconds after the last key until it is looked at: it is said when somebody stops, not at each key. */
const pauseMs = 400;

/** How hard the password of its form is to guess, as the server judges it when it is sent; what that says of it, too, is said once. */
export function Strength({ words }: { words: Record<Verdict, string> }) {
  const [shown, show] = useState<Shown | null>(null);
  const own = useRef<HTMLParagraphElement>(null);
  const { errorOf } = useFields();
  useEffect(() => {
    const form = own.current?.closest("form");
    let timer = 0;
    let asked = "";
    let asking = new AbortController();
    const look = async (typed: string) => {
      if (typed === asked) return;
      asked = typed;
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      // What can't be asked leaves the form as it is without it.
      const found = await shownOf(typed, signal).catch(() => null);
      if (!signal.aborted) show(found);
    };
    const onInput = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => form && void look(typedIn(new FormData(form))), pauseMs);
    };
    // What is sent is judged with the rest of the form.
    const onSubmit = () => window.clearTimeout(timer);
    form?.addEventListener("input", onInput);
    form?.addEventListener("submit", onSubmit);
    return () => {
      window.clearTimeout(timer);
      asking.abort();
      form?.removeEventListener("input", onInput);
      form?.removeEventListener("submit", onSubmit);
    };
  }, []);
  return (
    <p ref={own} className="meta" role="status">
      {shown && (
        <>
          <meter min={0} max={4} low={3} high={4} optimum={4} value={shown.score} aria-hidden="true" />{" "}
          {words[shown.verdict] !== errorOf("password") && words[shown.verdict]}
        </>
      )}
    </p>
  );
}

/** What is judged, as it is asked; a password that is too short needs no asking. */
function typedIn(form: FormData): string {
  const text = (name: string) => String(form.get(name) ?? "");
  return JSON.stringify({ password: text("password").normalize("NFC"), email: text("email"), name: text("name") });
}

async function shownOf(typed: string, signal: AbortSignal): Promise<Shown | null> {
  const { password }: { password: string } = JSON.parse(typed);
  if (password === "") return null;
  if ([...password].length < 12) return { score: 0, verdict: "short" };
  const answer = await postJson("/api/v1/password-strength", typed, null, signal);
  if (!answer.ok) return null;
  const { score, weakness }: Found = await answer.json();
  return { score, verdict: weakness ?? (score > 3 ? "strong" : "good") };
}
