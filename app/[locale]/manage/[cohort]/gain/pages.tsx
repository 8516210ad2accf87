import type { Locale } from "@/domain/course";
import { gainMessages } from "@/messages/gain";
import { translator } from "@/messages/translator";
import { gainRows } from "@/school/gain";
import styles from "./gain.module.css";

/** The number of the page that an address asks for, among those that there are. */
export function pageIn(asked: string | string[] | undefined, total = Number.POSITIVE_INFINITY): number {
  const page = Number(asked);
  const last = Math.max(1, Math.ceil(total / gainRows));
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? Math.min(page, last) : 1;
}

type Props = { locale: Locale; table: string; page: number; total: number; addressOf: (page: number) => string };

/** Which rows of a long table are shown, and the way to the others; nothing where all are. */
export function Pages({ locale, table, page, total, addressOf }: Props) {
  const t = translator(gainMessages, locale);
  const before = (page - 1) * gainRows;
  if (total <= gainRows) return null;
  return (
    <nav className={styles.pages} aria-label={t("pages", { table })}>
      <span className="num">{t("shown", { from: before + 1, to: Math.min(total, before + gainRows), total })}</span>
      {page > 1 && <a href={addressOf(page - 1)}>{t("previous")}</a>}
      {before + gainRows < total && <a href={addressOf(page + 1)}>{t("next")}</a>}
    </nav>
  );
}
