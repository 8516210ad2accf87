import type { Locale } from "@/domain/course";
import { doubtsMessages } from "@/messages/doubts";
import { translator } from "@/messages/translator";

type Props = { locale: Locale; page: number; last: number; hrefOf: (page: number) => string };

/** The ways to the pages before and after; nothing where there is one. */
export function Pager({ locale, page, last, hrefOf }: Props) {
  const t = translator(doubtsMessages, locale);
  if (last <= 1) return null;
  return (
    <nav className="row" aria-label={t("pages")}>
      {page > 1 && (
        <a className="button" href={hrefOf(page - 1)} rel="prev">
          {t("earlier")}
        </a>
      )}
      <span className="meta">{t("page", { page, last })}</span>
      {page < last && (
        <a className="button" href={hrefOf(page + 1)} rel="next">
          {t("later")}
        </a>
      )}
    </nav>
  );
}
