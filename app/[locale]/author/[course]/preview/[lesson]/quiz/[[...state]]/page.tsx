import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireDraft } from "@/app/_door/gate";
import { pageOwner } from "@/app/_door/owner";
import { answering } from "@/app/_page/answering";
import { LanguageSwitch } from "@/app/_ui/language/language-switch";
import { Shell } from "@/app/_ui/shell";
import { countedResponses } from "@/domain/attempt";
import { Locale } from "@/domain/course";
import { previewAttempt } from "@/domain/preview";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { quizMessages } from "@/messages/quiz";
import { roleNames } from "@/messages/roles";
import { previewMessages } from "@/messages/studio-preview";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { previewOf } from "@/school/preview";
import { questionOf, toldAt } from "@/school/quiz-view";
import { respondInPreview } from "./actions";
import { PreviewQuiz } from "./preview-quiz.client";

/** `state`: the seed, what was answered, and `told` where its verdict is shown. In the path, for forms that go on by GET drop a query. */
type Props = { params: Promise<{ locale: string; course: string; lesson: string; state?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params;
  return { title: translator(previewMessages, Locale.parse(locale))("title", { lesson }) };
}

/** A lesson's practice as its learners would take it; the address alone remembers what was answered. */
export default answering(async function PreviewQuizPage({ params }: Props) {
  const { locale: language, course: courseId, lesson: lessonId, state = [] } = await params;
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const { course, lesson } = previewOf(open, lessonId) ?? notFound();
  const place = href(locale, `${places.author(courseId)}/preview/${lesson.id}`);
  const seed = Number(state[0]);
  const given = state[1] ?? "";
  if (!Number.isSafeInteger(seed) || seed < 1) redirect(`${place}/quiz/${(now().getTime() % 9973) + 1}`);

  const attempt = previewAttempt(lesson, { seed, given, at: now() });
  const told = state[2] !== "told" ? null : toldAt(attempt, course, attempt.responses.length - 1, locale);
  const question = questionOf(attempt, course, locale);
  const asking = `${place}/quiz/${seed}`;
  const here = given === "" ? asking : `${asking}/${encodeURIComponent(given)}`;
  const t = translator(previewMessages, locale);
  if (!told && !question) {
    const counted = countedResponses(attempt);
    return (
      <Shell locale={locale} viewer={viewer} place="author">
        <div className="stack">
          <p className="notice">{t("notice")}</p>
          <h1>{t("done")}</h1>
          <p>{t("score", { right: counted.filter(({ correct }) => correct).length, total: attempt.itemIds.length })}</p>
          <p>
            <a className="button" href={`${place}/quiz/${seed + 1}`}>
              {t("again")}
            </a>
          </p>
          <p>
            <a className="way" href={place}>
              ← {t("toLesson")}
            </a>
          </p>
        </div>
      </Shell>
    );
  }
  return (
    <PreviewQuiz
      notice={t("notice")}
      words={quizMessages[locale]}
      roles={roleNames(course.roles, locale)}
      question={told ? null : question}
      told={told}
      language={<LanguageSwitch locale={locale} isShort />}
      hrefs={{ close: place, quiz: here, results: here, signIn: place, lessons: place.replace(/\/[^/]+$/, "") }}
      given={given}
      asking={asking}
      action={respondInPreview}
      pageOwner={await pageOwner()}
      asksCertainty={viewer.asksCertainty}
      hasShortcuts={viewer.hasShortcuts}
    />
  );
});
