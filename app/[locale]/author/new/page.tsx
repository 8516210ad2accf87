import type { Metadata } from "next";
import { requireAuthor } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Owner } from "@/app/_ui/form/owner";
import { Shell } from "@/app/_ui/shell";
import styles from "@/app/[locale]/author/author.module.css";
import { ProblemLine } from "@/app/[locale]/author/problem-line";
import { printProblem } from "@/content/read/problem";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { href } from "@/messages/links";
import { studioNewMessages } from "@/messages/studio-new";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { findOwnArticle } from "@/prisma/article";
import { problemsInKept } from "@/school/bring-article";
import { db } from "@/school/db";
import { askToBring } from "./actions";
import { BringForm } from "./bring-form.client";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ said?: string; article?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(studioNewMessages, Locale.parse((await params).locale))("title") };
}

const sayings = [
  "signed-out",
  "too-big",
  "nothing-brought",
  "both-brought",
  "no-such-article",
  "course-unsound",
] as const;

/** More than these are read best one after the other, as they are mended. */
const mostShown = 10;

/** Where an article comes in: pasted, or as a file. */
export default answering(async function NewArticlePage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireAuthor(locale);
  const t = translator(studioNewMessages, locale);
  const { said, article } = await searchParams;
  const saying = sayings.find((code) => code === said);
  const problems =
    saying === "course-unsound" && typeof article === "string" ? await problemsInKept(article, viewer.id) : [];
  const pasted = typeof article === "string" ? await pastedIn(article, viewer.id) : null;
  return (
    <Shell locale={locale} viewer={viewer} place="author">
      <div className={styles.page}>
        <header className="stack">
          <p className="meta">
            <a className="way" href={href(locale, "/author")}>
              ← {t("back")}
            </a>
          </p>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </header>
        {saying && (
          <div className="alert stack" role="alert">
            <p>{t(saying)}</p>
            {problems.length > 0 && (
              <ul className={styles.lines}>
                {problems.slice(0, mostShown).map((problem) => (
                  <ProblemLine key={printProblem(problem)} problem={problem} locale={locale} />
                ))}
              </ul>
            )}
            {problems.length > mostShown && <p>{t("moreProblems", { n: problems.length - mostShown })}</p>}
          </div>
        )}
        <BringForm
          ask={askToBring}
          address={`/api/v1/articles?locale=${locale}`}
          unsent={unsentMessages[locale]}
          className={styles.forms}
        >
          <Owner />
          <section className="card stack" aria-labelledby="paste">
            <h2 id="paste">{t("paste")}</h2>
            <div className="field">
              <label htmlFor="text">{t("text")}</label>
              <textarea id="text" name="text" rows={12} defaultValue={pasted?.text} aria-describedby="text-help" />
              <p className="meta" id="text-help">
                {t("textHelp")}
              </p>
            </div>
            <div className="field">
              <label htmlFor="title">{t("name")}</label>
              <input id="title" name="title" maxLength={120} defaultValue={pasted?.title} />
            </div>
            <p>
              <button type="submit" className="button" data-primary>
                {t("next")}
              </button>
            </p>
          </section>
          <section className="card stack" aria-labelledby="file-title">
            <h2 id="file-title">{t("file")}</h2>
            <div className="field">
              <label htmlFor="file">{t("fileLabel")}</label>
              <input
                id="file"
                name="file"
                type="file"
                accept=".docx,.pdf,.html,.htm,.md,.markdown,.txt,.zip"
                aria-describedby="file-help"
              />
              <p className="meta" id="file-help">
                {t("fileHelp")}
              </p>
            </div>
            <p>
              <button type="submit" className="button" data-primary>
                {t("next")}
              </button>
            </p>
          </section>
        </BringForm>
      </div>
    </Shell>
  );
});

/** A text that was pasted before, to be mended; a file is chosen anew. */
async function pastedIn(id: string, viewerId: string): Promise<{ text: string; title: string } | null> {
  const article = isUuid(id) ? await findOwnArticle(db(), id, viewerId) : null;
  const name = /^(.*)\.(?:txt|md)$/.exec(article?.file ?? "")?.[1];
  if (!article || name === undefined) return null;
  return { text: new TextDecoder().decode(article.bytes), title: name === "article" ? "" : name };
}
