import type { Locale } from "@/domain/course";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";

/** By which part of a name or an address people are found. */
export function SearchField({ locale, search }: { locale: Locale; search: string }) {
  const t = translator(peopleListMessages, locale);
  return (
    <div className="field">
      <label htmlFor="search">{t("search")}</label>
      <input
        id="search"
        name="search"
        type="search"
        defaultValue={search}
        maxLength={80}
        autoComplete="off"
        aria-describedby="search-help"
      />
      <p id="search-help" className="meta">
        {t("searchHelp")}
      </p>
    </div>
  );
}
