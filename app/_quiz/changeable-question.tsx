import type { ReactNode } from "react";
import { incompleteAt } from "@/app/_door/incomplete";
import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { LanguageSwitch } from "@/app/_ui/language/language-switch";
import styles from "@/app/_ui/quiz/quiz.module.css";
import { Top } from "@/app/_ui/quiz/top";
import { Settling } from "@/app/_ui/settling.client";
import { Venn } from "@/app/_ui/venn";
import type { Attempt } from "@/domain/attempt";
import { certainties } from "@/domain/choice";
import { findItem, foreignLanguage, type Locale, toPublicItem } from "@/domain/course";
import { finalProgress } from "@/domain/final";
import { nextPosition } from "@/domain/respond";
import { finalQuestionMessages } from "@/messages/final-question";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { bothNames, roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { getEditionOrThrow } from "@/prisma/edition";
import { db } from "@/school/db";
import own from "./changeable-question.module.css";
import { Stem } from "./stem.client";

type Props = {
  locale: Locale;
  attempt: Attempt;
  /** Counted from 1. */
  number: number;
  asksCertainty: boolean;
  /** What the address says of a form that said too little. */
  incomplete: string | string[] | undefined;
  wasTaken: boolean;
  /** The quiz's address in the page's language. */
  place: string;
  action: (form: FormData) => Promise<void>;
  closeLabel: string;
  /** What stands above the question. */
  notice?: ReactNode;
  /** The way to the quiz's end. */
  end: ReactNode;
};

/** One question of an open final or pretest: what is stored stays changeable, and nothing tells whether it is right. */
export const ChangeableQuestion = piece(async function ChangeableQuestion({
  locale,
  attempt,
  number,
  asksCertainty,
  place,
  ...quiz
}: Props) {
  const t = translator(finalQuestionMessages, locale);
  const edition = await getEditionOrThrow(db(), attempt.editionId);
  const roles = roleNames(edition.roles, locale);
  const lang = foreignLanguage(edition, locale);
  const itemId = attempt.itemIds[number - 1] ?? "";
  const item = findItem(edition, itemId);
  const stored = attempt.responses.findLast((response) => response.itemId === itemId);
  const { answered, total } = finalProgress(attempt);
  const at = (question: number) => `${place}?question=${question}`;
  const position = nextPosition(attempt, itemId);
  const incomplete = incompleteAt(position, quiz.incomplete);
  return (
    <div className={styles.page}>
      <Top
        closeHref={href(locale, places.course(edition.id))}
        done={answered}
        total={total}
        words={{
          close: quiz.closeLabel,
          progress: t("cardOpen", { answered, total }),
          count: t("count", { n: number, total }),
        }}
        language={<LanguageSwitch locale={locale} isShort />}
      />
      <main className={styles.main} id="content">
        {quiz.notice}
        <Press
          key={`${number} ${position}`}
          action={quiz.action}
          fields={{
            course: edition.id,
            question: String(number),
            attemptId: attempt.id,
            responseId: crypto.randomUUID(),
            position: String(position),
            itemId,
          }}
        >
          {/* Enter in a radio presses the form's first button: this one, which says nothing. */}
          {asksCertainty && <button type="submit" name="certainty" value="" hidden />}
          <Settling className={styles.body}>
            <div className={styles.duty}>
              <LanguageNote locale={locale} course={edition} />
              <Stem
                text={item ? toPublicItem(item).stem[locale] : itemId}
                lang={lang}
                place={`${attempt.id} ${number}`}
              />
            </div>
            <fieldset className={styles.zones} aria-describedby="duty" data-printed>
              <legend>{t("prompt")}</legend>
              {incomplete && (
                <p className="notice" role="alert">
                  {t(asksCertainty ? "incomplete" : "incompleteSave", bothNames(roles))}
                </p>
              )}
              {quiz.wasTaken && <p className="notice">{t("elsewhere")}</p>}
              <Venn
                id="zone"
                labels={roles}
                lang={lang}
                selected={incomplete?.picked ?? stored?.choice}
                isMissing={incomplete !== null && incomplete.picked === null}
              />
              {stored && (
                <p className={own.stored}>
                  {stored.certainty
                    ? t("storedSure", { role: roles[stored.choice], certainty: t(stored.certainty) })
                    : t("stored", { role: roles[stored.choice] })}
                </p>
              )}
            </fieldset>
            <div className={styles.sheet}>
              <p id="certainty">{t(asksCertainty ? "certainty" : "saveHelp")}</p>
              <div className={styles.certainties}>
                {asksCertainty ? (
                  certainties.map((certainty) => (
                    <button
                      key={certainty}
                      type="submit"
                      name="certainty"
                      value={certainty}
                      aria-describedby="certainty"
                      aria-current={stored?.certainty === certainty || undefined}
                    >
                      {t(certainty)} <small>{t(`${certainty}Range`)}</small>
                    </button>
                  ))
                ) : (
                  <button type="submit">{t("save")}</button>
                )}
              </div>
            </div>
          </Settling>
        </Press>
        <nav className={own.moves} aria-label={t("moves")}>
          {number > 1 ? <a href={at(number - 1)}>← {t("previous")}</a> : <span />}
          {quiz.end}
          {number < total ? <a href={at(number + 1)}>{t("next")} →</a> : <span />}
        </nav>
      </main>
    </div>
  );
});
