import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { DoubtOutcome } from "@/app/_ui/doubt-outcome";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Moment } from "@/app/_ui/moment";
import { Shell } from "@/app/_ui/shell";
import type { Attempt } from "@/domain/attempt";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { doubtMessages } from "@/messages/doubt";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { regradeText } from "@/messages/regrade-text";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { findDoubtable } from "@/school/doubt";
import { sendDoubt } from "./actions";

type Props = {
  params: Promise<{ locale: string; attempt: string; position: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(doubtMessages, Locale.parse((await params).locale))("title") };
}

/** "I think this answer is wrong": the learner's word on the key of one response, and what came of it. */
export default answering(async function DoubtPage({ params, searchParams }: Props) {
  const { locale: language, attempt: attemptId, position } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireLearner(locale);
  if (!isUuid(attemptId) || !/^\d{1,6}$/.test(position)) notFound();
  const told = { userId: viewer.id, attemptId, position: Number(position) };
  const { attempt, course, feedback, doubt } = (await findDoubtable(told, locale)) ?? notFound();
  const t = translator(doubtMessages, locale);
  const roles = roleNames(course.roles, locale);
  return (
    <Shell locale={locale} viewer={viewer} place="learn">
      <article className="stack">
        <h1>{t("title")}</h1>
        <div className="card stack">
          <p className="lead" lang={feedback.language}>
            {feedback.stem}
          </p>
          <p>{t("chosen", { role: roles[feedback.choice], key: roles[feedback.key] })}</p>
          {feedback.regraded && <p className="notice">{regradeText(feedback, locale)}</p>}
          <p lang={feedback.language}>{feedback.reason}</p>
        </div>
        {(await searchParams).said === "sent" && (
          <p className="success" role="status">
            {t("thanks")}
          </p>
        )}
        {doubt ? (
          <section className="stack" aria-labelledby="result">
            <h2 id="result">{t("result")}</h2>
            <DoubtOutcome locale={locale} doubt={doubt} />
            <p className="meta">{t("where")}</p>
            <h2>{t("yourWords")}</h2>
            <p className="typed">{doubt.words}</p>
            <p className="meta">
              {t("sentAt")} <Moment locale={locale} at={doubt.createdAt} />
            </p>
          </section>
        ) : (
          <>
            <p>{t("lead")}</p>
            <TypedForm
              action={sendDoubt}
              words={{ "bad-input": t("badWords"), "bad-words": t("badWords") }}
              submitLabel={t("send")}
              isPrimary
              fields={{ attempt: attemptId, position }}
            >
              <Field name="words" label={t("words")} help={t("wordsHelp")} rows={6} required />
            </TypedForm>
          </>
        )}
        <p>
          <a href={href(locale, resultPlace(attempt, course.id))}>{t("back")}</a>
        </p>
      </article>
    </Shell>
  );
});

/** Where the attempt tells its results; a quiz that is under way goes on. */
function resultPlace(attempt: Attempt, courseId: string): string {
  const { id, kind, quizId, submittedAt } = attempt;
  if (kind === "final") return `${places.final(courseId)}/${id}`;
  if (kind === "practice") return `${places.practice(courseId, quizId)}${submittedAt ? `/${id}` : ""}`;
  if (submittedAt) return `/review/${id}`;
  return kind === "check" ? places.check(courseId) : "/review/quiz";
}
