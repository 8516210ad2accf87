import { Moment } from "@/app/_ui/moment";
import type { Locale } from "@/domain/course";
import { doubtMessages } from "@/messages/doubt";
import { editionName } from "@/messages/edition-name";
import { translator } from "@/messages/translator";
import type { OwnDoubt } from "@/prisma/doubt";

/** What came of a doubt, with what was written to it; that it waits while nothing did. */
export function DoubtOutcome({ locale, doubt }: { locale: Locale; doubt: OwnDoubt }) {
  const t = translator(doubtMessages, locale);
  const { outcome, answer, answeredAt, mendedEdition } = doubt;
  if (!outcome) return <p className="meta">{t("waiting")}</p>;
  const published = mendedEdition?.publications[0];
  const edition =
    mendedEdition &&
    editionName(locale, { number: published?.number ?? null, at: published?.publishedAt ?? mendedEdition.createdAt });
  return (
    <>
      <p>
        <strong>
          {t(outcome)}
          {edition && ` ${edition}.`}
        </strong>{" "}
        <span className="meta">{answeredAt && <Moment locale={locale} at={answeredAt} />}</span>
      </p>
      {answer && <p className="typed">{t("reply", { answer })}</p>}
    </>
  );
}
