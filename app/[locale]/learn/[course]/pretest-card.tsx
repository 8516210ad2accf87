import { Press } from "@/app/_ui/form/press";
import { PendingButton } from "@/app/_ui/pending-button.client";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { finalProgress } from "@/domain/final";
import { type PretestState, pretestLength } from "@/domain/pretest";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { pretestMessages } from "@/messages/pretest";
import { translator } from "@/messages/translator";
import { leavePretest, startPretest } from "./pretest/actions";

type Props = { locale: Locale; course: Course; state: PretestState; attempts: readonly Attempt[] };

/** The pretest as long as it is offered or goes on: it may be taken, skipped, or left where it is. */
export function PretestCard({ locale, course, state, attempts }: Props) {
  const t = translator(pretestMessages, locale);
  const open = attempts.find(({ kind }) => kind === "pretest");
  if (state === "over") return null;
  const n = open?.itemIds.length ?? pretestLength(course);
  return (
    <section className="card stack" aria-labelledby="pretest">
      <h2 id="pretest">{t("offer", { n })}</h2>
      {open ? (
        <>
          <p className="meta">{t("cardOpen", { answered: finalProgress(open).answered, total: n })}</p>
          <p>
            <a className="button" data-primary href={href(locale, places.pretest(course.id))}>
              {t("resume")}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{t("why")}</p>
          <div className="row">
            <Press action={startPretest} fields={{ course: course.id }}>
              <PendingButton pending={t("starting")} data-primary>
                {t("start", { n })}
              </PendingButton>
            </Press>
            <Press action={leavePretest} fields={{ course: course.id }}>
              <PendingButton pending={t("skipping")} data-quiet>
                {t("skip")}
              </PendingButton>
            </Press>
          </div>
        </>
      )}
    </section>
  );
}
