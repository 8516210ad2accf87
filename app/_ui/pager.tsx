import type { Locale } from "@/domain/course";
import { pagerMessages } from "@/messages/pager";
import { translator } from "@/messages/translator";

type Props = {
  locale: Locale;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  /** The list's name, where a page has several. */
  table?: string;
};

/** The ways to the pages before and after; nothing where one page holds all. */
export function Pager({ locale, page, pages, hrefOf, table }: Props) {
  const t = translator(pagerMessages, locale);
  if (pages <= 1) return null;
  return (
    <nav className="row" data-printed aria-label={table ? t("pagesOf", { table }) : t("pages")}>
      {page > 1 && (
        <a className="button" rel="prev" href={hrefOf(page - 1)}>
          {t("previous")}
        </a>
      )}
      <span className="meta">{t("page", { page, pages })}</span>
      {page < pages && (
        <a className="button" rel="next" href={hrefOf(page + 1)}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
