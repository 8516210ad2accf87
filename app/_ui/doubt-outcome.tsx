import { Moment } from "@/app/_ui/moment";
import type { Locale } from "@/domain/course";
import { doubtMessages } from "@/messages/doubt";
import { translator } from "@/messages/translator";
import type { OwnDoubt } from "@/prisma/doubt";

/** What came of a doubt, with what was written to it; that it waits while nothing did. */
export function DoubtOutcome({ locale, doubt }: { locale: Locale; doubt: OwnDoubt }) {
  const t = translator(doubtMessages, locale);
  const { outcome, answer, answeredAt, mendedEdition } = doubt;
  if (!outcome) return <p className="meta">{t("waiting")}</p>;
  const edition = mendedEdition?.publications[0]?.number ?? mendedEdition?.id.slice(0, 8) ?? "";
  return (
    <>
      <p>
        <strong>{outcome === "mended" ? t(outcome, { edition }) : t(outcome)}</strong>{" "}
        <span className="meta">{answeredAt && <Moment locale={locale} at={answeredAt} />}</span>
      </p>
      {answer && <p className="typed">{t("reply", { answer })}</p>}
    </>
  );
}
