import "server-only";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { incompleteAt } from "@/app/_door/incomplete";
import type { Player } from "@/app/_door/session";
import { LanguageSwitch } from "@/app/_ui/language/language-switch";
import { Quiz } from "@/app/_ui/quiz/quiz.client";
import { Trial } from "@/app/_ui/trial";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { href, signInAddress } from "@/messages/links";
import { places } from "@/messages/places";
import { quizMessages } from "@/messages/quiz";
import { roleNames } from "@/messages/roles";
import { findAttempt } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";
import { ownerTag } from "@/prisma/token";
import { db } from "@/school/db";
import { aheadOf, questionOf, toldAt } from "@/school/quiz-view";
import { readFrame } from "@/school/respond";
import { respondByForm } from "./actions";

export type QuizSearch = { feedback?: string | string[]; attempt?: string | string[]; incomplete?: string | string[] };

type Props = {
  player: Player;
  locale: Locale;
  search: QuizSearch;
  /** The learner's open attempt at this quiz and the latest one, or more of them, in the order of their start. */
  own: Attempt[];
  /** The quiz's address without language. */
  place: string;
  /** Where an attempt's results are, without language. */
  resultsOf: (attempt: Attempt) => string;
  /** Opens an attempt where none is open, or leads elsewhere. */
  start: () => Promise<Attempt>;
  /** What to say of an item beside its question, by the item's id. */
  notes?: (attempt: Attempt, edition: Course) => Promise<Record<string, ReactNode>>;
};

/**
 * The question that an open attempt stands at, or the verdict that the address asks for; an attempt that is done leads to its
 * results. Called by a page, not rendered: a redirect must come before the first byte.
 */
export async function quizScreen({ player, locale, search, own, place, resultsOf, start, notes }: Props) {
  const { feedback, attempt: attemptId } = search;
  const open = own.find(({ submittedAt }) => submittedAt === null);
  const named =
    typeof attemptId === "string" && isUuid(attemptId)
      ? await findAttempt(db(), { id: attemptId, userId: player.id })
      : null;
  const past = feedback === undefined ? null : (named ?? open ?? own.at(-1));
  const attempt = past ?? open ?? (await start());
  const edition = await getEditionOrThrow(db(), attempt.editionId);
  const frame = await readFrame(player.id, attempt);
  const told = past && typeof feedback === "string" ? toldAt(past, edition, Number(feedback), locale, frame) : null;
  const question = questionOf(attempt, edition, locale, frame);
  const results = href(locale, resultsOf(attempt));
  const lessons = places.course(edition.id);
  if (!told && !question) redirect(results);

  const quiz = href(locale, place);
  const isGuest = player.email === null;
  return (
    <>
      {isGuest && <Trial locale={locale} next={quiz} />}
      <Quiz
        key={`${attempt.id} ${attempt.responses.length} ${told ? "told" : "asked"}`}
        attemptId={attempt.id}
        locale={locale}
        words={quizMessages[locale]}
        roles={roleNames(edition.roles, locale)}
        question={told ? null : question}
        told={told}
        ahead={aheadOf(attempt, edition, locale)}
        asksCertainty={player.asksCertainty}
        hasShortcuts={player.hasShortcuts}
        incomplete={incompleteAt(question?.position, search.incomplete)}
        notes={(await notes?.(attempt, edition)) ?? {}}
        language={<LanguageSwitch locale={locale} isShort />}
        responseId={crypto.randomUUID()}
        hrefs={{
          // A guest has no course map: the trial is one lesson.
          close: href(locale, isGuest ? place.replace(/\/quiz$/, "") : lessons),
          quiz,
          results,
          lessons: href(locale, lessons),
          signIn: signInAddress(locale, quiz),
          doubt: isGuest ? undefined : `${href(locale, places.doubt(attempt.id))}/`,
        }}
        action={respondByForm}
        pageOwner={ownerTag(player.id)}
      />
    </>
  );
}
