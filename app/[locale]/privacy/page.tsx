import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Press } from "@/app/_ui/form/press";
import { momentText } from "@/app/_ui/moment-text";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { noticeVersion } from "@/domain/notice";
import { href } from "@/messages/links";
import { privacyMessages } from "@/messages/privacy";
import { translator, writtenDay } from "@/messages/translator";
import { findConsent } from "@/prisma/consent";
import { db } from "@/school/db";
import { keeping } from "@/school/keeping";
import { appOrigin } from "@/school/origin";
import { agree } from "./actions";
import { noticeSections } from "./sections";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ said?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(privacyMessages, Locale.parse((await params).locale))("title") };
}

/** What is stored about people, for what, who sees it, how long, and what they may ask; for anyone, to be agreed to by who is signed in. */
export default answering(async function PrivacyPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const t = translator(privacyMessages, locale);
  const viewer = await findViewer();
  const agreedAt = viewer && (await findConsent(db(), viewer.id));
  const { said } = await searchParams;
  return (
    <Shell locale={locale} viewer={viewer}>
      <article className="stack">
        <h1>{t("title")}</h1>
        <p className="meta">{t("version", { day: writtenDay(new Date(noticeVersion), locale) })}</p>
        {said === "thanks" && agreedAt && (
          <p className="success" role="status">
            {t("thanks")}
          </p>
        )}
        {noticeSections(locale, keeping(), appOrigin.origin).map(({ title, lines }) => (
          <section key={title} className="stack">
            <h2>{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        {viewer && (
          <p>
            <a href={href(locale, "/account")}>{t("toAccount")}</a>
          </p>
        )}
        {agreedAt && <p>{t("agreed", { at: momentText(locale, agreedAt, "within") })}</p>}
        {viewer && !agreedAt && (
          <Press action={agree} className="card stack">
            <p>{t("later")}</p>
            <p>
              <button type="submit" className="button" data-primary>
                {t("agree")}
              </button>
            </p>
          </Press>
        )}
      </article>
    </Shell>
  );
});
