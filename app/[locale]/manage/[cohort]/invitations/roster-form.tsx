import { Owner } from "@/app/_ui/form/owner";
import type { Locale } from "@/domain/course";
import { rosterMessages } from "@/messages/roster";
import { translator } from "@/messages/translator";
import type { InvitedRole } from "@/school/invite";

type Props = { locale: Locale; cohortId: string; text?: string; role?: InvitedRole; isAgain?: boolean };

/** Whom to invite, pasted or as a file. What it comes to is looked at before anybody is invited. */
export function RosterForm({ locale, cohortId, text, role = "learner", isAgain = false }: Props) {
  const t = translator(rosterMessages, locale);
  return (
    <section className="card stack" aria-labelledby="invite">
      <h2 id="invite">{t(isAgain ? "mend" : "formTitle")}</h2>
      <form
        className="stack"
        method="post"
        encType="multipart/form-data"
        action={`/api/v1/cohorts/${cohortId}/roster?locale=${locale}`}
      >
        <Owner />
        <div className="field">
          <label htmlFor="text">{t("text")}</label>
          <textarea
            id="text"
            name="text"
            rows={isAgain ? 10 : 6}
            defaultValue={text}
            spellCheck={false}
            aria-describedby="text-help"
          />
          <p className="meta" id="text-help">
            {t("textHelp")}
          </p>
        </div>
        <div className="field">
          <label htmlFor="file">{t("file")}</label>
          <input id="file" name="file" type="file" accept=".csv,.txt,.tsv,.xlsx" aria-describedby="file-help" />
          <p className="meta" id="file-help">
            {t("fileHelp")}
          </p>
        </div>
        <fieldset className="options">
          <legend>{t("role")}</legend>
          {(["learner", "manager"] as const).map((one) => (
            <label key={one} className="option">
              <input type="radio" name="role" value={one} defaultChecked={one === role} />{" "}
              {t(one === "manager" ? "roleManager" : "roleLearner")}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" className="button" data-primary={isAgain ? undefined : true}>
            {t(isAgain ? "lookAgain" : "look")}
          </button>
        </p>
      </form>
    </section>
  );
}
