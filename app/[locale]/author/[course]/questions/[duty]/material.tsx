import { OwnerMark } from "@/app/_ui/owner-mark";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import type { Draft, DraftDuty } from "@/content/draft/draft";
import { nearestDuty } from "@/content/draft/near-duties";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { questionMessages } from "@/messages/studio-question";
import { translator } from "@/messages/translator";
import styles from "./question.module.css";

type Props = { draft: Draft; locale: Locale; duty: DraftDuty };

/** What the article says of the duty, and what it says of the duty that is most like it and another's. */
export function Material({ draft, locale, duty }: Props) {
  const t = translator(questionMessages, locale);
  const roles = draftRoleNames(draft, locale);
  const nearest = nearestDuty(draft, duty);
  return (
    <aside className={`card stack ${styles.material}`} aria-labelledby="material">
      <h3 id="material">{t("material")}</h3>
      <Passages draft={draft} duty={duty} />
      {duty.passages.length === 0 && (
        <p>
          {t("noPassage")}{" "}
          <a href={href(locale, `${places.author(draft.courseId)}?duty=${duty.id}`)}>{t("toReview")}</a>
        </p>
      )}
      {nearest && (
        <>
          <h3>{t("nearest")}</h3>
          <p lang={draft.language}>{nearest.name[draft.language]}</p>
          <OwnerMark owner={nearest.owner}>{roles[nearest.owner]}</OwnerMark>
          <Passages draft={draft} duty={nearest} />
        </>
      )}
    </aside>
  );
}

const Passages = ({ draft, duty }: { draft: Draft; duty: DraftDuty }) =>
  duty.passages.map(({ paragraphId, sentence, words }) => (
    <blockquote className="quote" key={`${paragraphId} ${sentence}`} lang={draft.language}>
      {words}
    </blockquote>
  ));
