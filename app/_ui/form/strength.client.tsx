"use client";

import { useEffect, useRef, useState } from "react";
import type { Weakness } from "@/domain/password-strength";
import { useFields } from "./stateful-form.client";

type Verdict = Weakness | "short" | "good" | "strong";
type Shown = { score: number; verdict: Verdict };

/** Milliseconds after the last key until it is looked at: it is said when somebody stops, not at each key. */
const pauseMs = 400;

/** How hard the password of its form is to guess. The list of breached ones comes when the first is typed; what the server says of it, too, is said once. */
export function Strength({ words }: { words: Record<Verdict, string> }) {
  const [shown, show] = useState<Shown | null>(null);
  const own = useRef<HTMLParagraphElement>(null);
  const { errorOf } = useFields();
  useEffect(() => {
    const form = own.current?.closest("form");
    let timer = 0;
    let latest = 0;
    const look = async (typed: FormData) => {
      latest += 1;
      const mine = latest;
      const found = await shownOf(typed);
      if (mine === latest) show(found);
    };
    const onInput = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => form && void look(new FormData(form)), pauseMs);
    };
    form?.addEventListener("input", onInput);
    return () => {
      window.clearTimeout(timer);
      form?.removeEventListener("input", onInput);
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

async function shownOf(typed: FormData): Promise<Shown | null> {
  const text = (name: string) => String(typed.get(name) ?? "");
  const password = text("password").normalize("NFC");
  if (password === "") return null;
  if ([...password].length < 12) return { score: 0, verdict: "short" };
  // What can't be fetched leaves the form as it is without it.
  const rule = await import("@/domain/password-strength").catch(() => null);
  if (!rule) return null;
  const { score, weakness } = rule.strengthOf(password, { email: text("email"), name: text("name") });
  return { score, verdict: weakness ?? (score > 3 ? "strong" : "good") };
}
