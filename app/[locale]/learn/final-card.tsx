import { now } from "@/app/clock";
import { href } from "@/app/links";
import { finalMessages } from "@/app/messages/final";
import { translator } from "@/app/messages/translator";
import { course } from "@/content/course";
import type { Attempt } from "@/domain/attempt";
import { choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { finalPerKey, finalStanding, isPassed, isResultOpen } from "@/domain/final";
import { scoreAttempt } from "@/domain/score";

/** The final on the course map: what it is, and how the latest one stands. */
export function FinalCard({ locale, attempts }: { locale: Locale; attempts: readonly Attempt[] }) {
  const t = translator(finalMessages, locale);
  const latest = attempts.filter(({ kind }) => kind === "final").at(-1);
  const state = stateOf(latest);
  return (
    <section className="card stack" aria-labelledby="final">
      <h2 id="final">{t("title")}</h2>
      <p>{t("cardLead", { n: finalPerKey * choices.length })}</p>
      <p className="meta">
        {t(state)}
        {latest && state === "open" && ` · ${t("cardOpen", standingOf(latest))}`}
        {latest && (state === "passed" || state === "failed") && ` · ${t("cardScore", scoreAttempt(latest))}`}
      </p>
      <a className="button" href={href(locale, state === "sealed" && latest ? `/learn/final/${latest.id}` : "/learn/final")}>
        {t(state === "open" ? "goOn" : "look")}
      </a>
    </section>
  );
}

function standingOf(latest: Attempt) {
  const { answered, total } = finalStanding(latest);
  return { answered, total };
}

function stateOf(latest: Attempt | undefined): "not-started" | "open" | "sealed" | "passed" | "failed" {
  if (!latest) return "not-started";
  if (!latest.submittedAt) return "open";
  if (!isResultOpen(latest, now())) return "sealed";
  return isPassed(latest, course.masteryScore) ? "passed" : "failed";
}
