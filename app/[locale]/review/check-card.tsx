import { Press } from "@/app/_ui/form/press";
import { PendingButton } from "@/app/_ui/pending-button.client";
import type { CheckDay } from "@/domain/check";
import type { Locale } from "@/domain/course";
import { reviewMessages } from "@/messages/review";
import { translator } from "@/messages/translator";
import { beginCheck } from "./actions";

/** Offers the check that is open. */
export function CheckCard({ locale, day, isOpen }: { locale: Locale; day: CheckDay; isOpen: boolean }) {
  const t = translator(reviewMessages, locale);
  return (
    <section className="card stack" aria-labelledby="check">
      <h2 id="check">{t("check", { days: day })}</h2>
      <p>{t("checkText", { days: day })}</p>
      <Press action={beginCheck} fields={{ day: String(day) }}>
        <PendingButton pending={t("checkStarting")}>{t(isOpen ? "checkResume" : "checkStart")}</PendingButton>
      </Press>
    </section>
  );
}
