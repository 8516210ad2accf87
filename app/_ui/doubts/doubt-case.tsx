import type { ReactNode } from "react";
import { DoubtOutcome } from "@/app/_ui/doubt-outcome";
import { Glyph } from "@/app/_ui/glyph";
import { Moment } from "@/app/_ui/moment";
import { choices } from "@/domain/choice";
import { findResponsibility, foreignLanguage, type Locale } from "@/domain/course";
import { passageText } from "@/domain/feedback";
import { trustIn } from "@/domain/trust";
import { doubtsMessages } from "@/messages/doubts";
import { editionName } from "@/messages/edition-name";
import { numberFormat } from "@/messages/formats";
import { roleNames } from "@/messages/roles";
import { languageTag, translator } from "@/messages/translator";
import type { DoubtCase } from "@/school/doubts";

type Props = {
  locale: Locale;
  of: DoubtCase;
  /** Who says it, where whoever reads may know. */
  said: string;
  children: ReactNode;
};

/** One doubt: the item with key, reasons and passage as its doubter had them, the words, and how others fared. */
export function DoubtCard({ locale, of, said, children }: Props) {
  const t = translator(doubtsMessages, locale);
  const { doubt, course, item, published, others, right, n } = of;
  const roles = roleNames(course.roles, locale);
  const lang = foreignLanguage(course, locale);
  const share = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const passage = findResponsibility(course, item.responsibilityId)?.passage;
  const { choice } = doubt.response;
  return (
    <li className="card stack" id={doubt.id}>
      <h2 lang={lang}>{item.stem[locale]}</h2>
      <p>
        <Glyph filled={{ [choice]: 1 }} size={20} /> {t("chose", { choice: roles[choice], key: roles[item.key] })}
      </p>
      <blockquote className="typed">{doubt.words}</blockquote>
      <p className="meta">
        {said} <Moment locale={locale} at={doubt.createdAt} />
      </p>
      <p className="meta">
        {others > 0 ? t("others", { n: others }) : t("nobodyElse")}{" "}
        {trustIn(n) === "hidden" ? t("small", { n }) : t("facility", { right, n, share: share.format(right / n) })}{" "}
        {published && `${editionName(locale, published)}. `}
        {t(of.isAsked ? "asked" : "notAsked")}
      </p>
      <details>
        <summary className="unfold">{t("reasons")}</summary>
        <ul lang={lang}>
          {choices.map((one) => (
            <li key={one}>{t("why", { role: roles[one], reason: item.rationale[one][locale] })}</li>
          ))}
        </ul>
        {passage && <blockquote lang={lang}>{passageText(course, passage, locale)}</blockquote>}
      </details>
      <DoubtOutcome locale={locale} doubt={doubt} />
      {children}
    </li>
  );
}
