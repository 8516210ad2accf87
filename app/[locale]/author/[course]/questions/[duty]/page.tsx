import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { OwnerMark } from "@/app/_ui/owner-mark";
import desk from "@/app/[locale]/author/[course]/desk.module.css";
import { NextByKey } from "@/app/[locale]/author/[course]/next-by-key.client";
import { questionPlace } from "@/app/[locale]/author/[course]/places";
import { remarksIn } from "@/app/[locale]/author/[course]/remarks";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { Written } from "@/app/[locale]/author/[course]/written";
import { questionDuties } from "@/content/draft/questions";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { questionMessages } from "@/messages/studio-question";
import { translator } from "@/messages/translator";
import { exampleItems } from "./example-items";
import { Item } from "./item";
import { Material } from "./material";
import styles from "./question.module.css";

type Props = {
  params: Promise<{ locale: string; course: string; duty: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(questionMessages, Locale.parse((await params).locale))("stem") };
}

/** The questions of one duty: three stems with three reasons each, and beside them what the article says. */
export default answering(async function DutyQuestionsPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId, duty: dutyId } = await params;
  const said = [(await searchParams).said].flat()[0];
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const { draft } = open;
  const duties = questionDuties(draft);
  const at = duties.findIndex(({ id }) => id === dutyId);
  const duty = duties[at] ?? notFound();
  const t = translator(questionMessages, locale);
  const roles = draftRoleNames(draft, locale);
  const place = `${places.author(courseId)}/questions`;
  const [previous, next] = [duties[at - 1], duties[at + 1]];
  const examples = await exampleItems();
  const remarksOf = remarksIn(draft, locale);
  const nextPlace = href(locale, next ? questionPlace(draft, next) : place);
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="questions" said={said}>
      <nav className="row" aria-label={t("position", { n: at + 1, all: duties.length })}>
        <a className="way" href={href(locale, place)}>
          ← {t("all")}
        </a>
        <span className="meta">{t("position", { n: at + 1, all: duties.length })}</span>
        {previous && (
          <a className="button" rel="prev" href={href(locale, `${place}/${previous.id}`)}>
            {t("previous")}
          </a>
        )}
        <a className="button" rel="next" href={nextPlace}>
          {next ? t("next") : t("all")}
        </a>
      </nav>
      <h2 lang={draft.language}>{duty.name[draft.language]}</h2>
      <OwnerMark owner={duty.owner}>{roles[duty.owner]}</OwnerMark>
      <p className="meta">{t("keys")}</p>
      <NextByKey href={nextPlace} />
      <div className={`${desk.desk} ${styles.desk}`}>
        <Material draft={draft} locale={locale} duty={duty} />
        <div className="stack">
          <div className="card">
            <Written
              open={open}
              locale={locale}
              field={`duty/${duty.id}/name`}
              label={t("name")}
              remarksOf={remarksOf}
            />
          </div>
          {duty.items.map((item) => (
            <Item
              key={item.id}
              open={open}
              locale={locale}
              duty={duty}
              item={item}
              example={examples.find(({ variant }) => variant === item.variant)}
              remarksOf={remarksOf}
            />
          ))}
        </div>
      </div>
    </Studio>
  );
});
