import { Press } from "@/app/_ui/form/press";
import type { Locale } from "@/domain/course";
import { assignmentMessages } from "@/messages/assignment";
import { translator } from "@/messages/translator";
import { saveDigest } from "./actions";

/** Whether the manager gets the cohort's digest by e-mail. */
export function Digest({ locale, cohortId, isWanted }: { locale: Locale; cohortId: string; isWanted: boolean }) {
  const t = translator(assignmentMessages, locale);
  return (
    <section className="card stack" aria-labelledby="digest">
      <h2 id="digest">{t("digest")}</h2>
      <Press action={saveDigest} fields={{ cohort: cohortId }} className="stack">
        <label className="option">
          <input type="checkbox" name="wantsDigest" defaultChecked={isWanted} aria-describedby="digest-help" />{" "}
          {t("wantsDigest")}
        </label>
        <p className="meta" id="digest-help">
          {t("digestHelp")}
        </p>
        <p>
          <button type="submit" className="button">
            {t("saveDigest")}
          </button>
        </p>
      </Press>
    </section>
  );
}
