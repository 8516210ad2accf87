import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { inReviewOrder, nextUnseen, sentenceName, sentencesOf } from "@/content/draft/review";
import { Locale } from "@/domain/course";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { AddDuty } from "./add-duty";
import { Article } from "./article";
import { DutyList } from "./duty-list";
import { Inspector } from "./inspector";
import { KeysHelp } from "./keys-help";
import { NamesForm } from "./names-form";
import { NothingOpen } from "./nothing-open";
import styles from "./review.module.css";
import { ReviewKeys } from "./review-keys.client";
import { draftNames, orderIn } from "./review-view";
import { Studio } from "./studio";

type Asked = { duty?: string; order?: string; add?: string; said?: string };
type Props = { params: Promise<{ locale: string; course: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(studioReviewMessages, Locale.parse((await params).locale))("title") };
}

/** The review: the article on one side, every duty marked in its sentence; on the other the duties, one of them open. */
export default answering(async function ReviewPage({ params, searchParams }: Props) {
  const { locale: language, course } = await params;
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, course);
  const asked = await searchParams;
  const t = translator(studioReviewMessages, locale);
  const order = orderIn(asked.order);
  const duties = inReviewOrder(open.draft, order);
  const source = sentencesOf(open.draft).find((place) => sentenceName(place) === asked.add);
  const duty = source ? undefined : (duties.find(({ id }) => id === asked.duty) ?? nextUnseen(duties, undefined));
  const view = { locale, open, order, duties, duty, names: draftNames(open, locale) };
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="review" said={asked.said}>
      <ReviewKeys isOn={viewer.hasShortcuts} openKey={source ? sentenceName(source) : (duty?.id ?? "")} />
      <div className={styles.review} data-review="">
        <div className={styles.panel} data-panel="">
          <section className={styles.open} aria-label={t("open")}>
            {source && <AddDuty view={view} source={source} />}
            {duty && <Inspector view={view} duty={duty} />}
            {!source && !duty && <NothingOpen view={view} />}
          </section>
          <DutyList view={view} />
          <KeysHelp locale={locale} isOn={viewer.hasShortcuts} />
          <NamesForm view={view} />
        </div>
        <Article view={view} />
      </div>
    </Studio>
  );
});
