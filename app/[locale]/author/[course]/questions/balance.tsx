import { OwnerMark } from "@/app/_ui/owner-mark";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import type { Draft } from "@/content/draft/draft";
import { keyShares } from "@/content/draft/questions";
import { advisedShare, allowedShare } from "@/content/rules/balance";
import type { Course, Locale } from "@/domain/course";
import { questionsMessages } from "@/messages/studio-questions";
import { translator } from "@/messages/translator";

/** How many questions have each key, and whether that is within the bounds. */
export function Balance({ draft, locale, course }: { draft: Draft; locale: Locale; course: Course }) {
  const t = translator(questionsMessages, locale);
  const roles = draftRoleNames(draft, locale);
  return (
    <section className="card stack" aria-labelledby="balance">
      <h3 id="balance">{t("balance")}</h3>
      {keyShares(course).map(({ key, n, percent }) =>
        percent === null ? null : (
          <div key={key}>
            <OwnerMark owner={key}>{t("share", { n, key: roles[key], percent })}</OwnerMark>
            {isOutside(percent, allowedShare) && <p className="notice">{t("shareFar")}</p>}
            {!isOutside(percent, allowedShare) && isOutside(percent, advisedShare) && (
              <p className="meta">{t("shareOff")}</p>
            )}
          </div>
        ),
      )}
      {keyShares(course).every(({ percent }) => percent === null) && <p>{t("balanceNone")}</p>}
    </section>
  );
}

const isOutside = (percent: number, { least, most }: { least: number; most: number }): boolean =>
  percent < least || percent > most;
