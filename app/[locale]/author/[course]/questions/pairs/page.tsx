import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { remarksIn } from "@/app/[locale]/author/[course]/remarks";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { pairsOf } from "@/content/draft/draft";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { pairsMessages } from "@/messages/studio-pairs";
import { translator } from "@/messages/translator";
import { Pair } from "./pair";
import { Proposed } from "./proposed";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pairsMessages, Locale.parse((await params).locale))("title") };
}

/** Duties that look alike and belong to different owners, side by side. */
export default answering(async function PairsPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const said = [(await searchParams).said].flat()[0];
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const t = translator(pairsMessages, locale);
  const pairs = pairsOf(open.draft);
  const remarksOf = remarksIn(open.draft, locale);
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="questions" said={said}>
      <p>
        <a className="way" href={href(locale, `${places.author(courseId)}/questions`)}>
          ← {t("back")}
        </a>
      </p>
      <h2>{t("title")}</h2>
      <p className="lead">{t("lead")}</p>
      <section className="stack" aria-labelledby="made">
        <h3 id="made">{t("made")}</h3>
        {pairs.length === 0 && <p>{t("madeNone")}</p>}
        {pairs.map((pair, at) => (
          <Pair key={pair.id} open={open} locale={locale} pair={pair} number={at + 1} remarksOf={remarksOf} />
        ))}
      </section>
      <Proposed open={open} locale={locale} />
    </Studio>
  );
});
