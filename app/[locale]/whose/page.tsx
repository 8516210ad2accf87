import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import { StatePage } from "@/app/_ui/state-page";
import { Locale } from "@/domain/course";
import { gateMessages } from "@/messages/gate";
import { href, ownPath, signInAddress } from "@/messages/links";
import { translator } from "@/messages/translator";

type Query = Partial<Record<"next" | "said" | "code", string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(gateMessages, Locale.parse((await params).locale))("signInAsOther"),
    robots: { index: false },
  };
}

/** What somebody is told whose page was another person's, or from long ago, or whose press failed: who is signed in now, and the ways on. */
export default answering(async function WhosePage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const query = await searchParams;
  const next = ownPath(query.next, href(locale, "/"));
  const [code] = /^[\w-]{8,64}$/.exec(String(query.code)) ?? [];
  if (query.said === "failed" && code) return <StatePage locale={locale} state="failed" code={code} retry={next} />;
  const viewer = await findViewer();
  const t = translator(gateMessages, locale);
  const name = viewer?.name ?? "";
  const isOthers = viewer !== null && query.said === "other-person";
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{isOthers ? t("otherTitle", { name }) : t("oldTitle")}</h1>
        <p>{t(isOthers ? "otherText" : "oldText")}</p>
        <p className="row">
          <a className="button" data-primary href={next}>
            {isOthers ? t("goOnAs", { name }) : t("open")}
          </a>
          {isOthers && (
            <a className="button" href={`${signInAddress(locale, next)}&other`}>
              {t("signInAsOther")}
            </a>
          )}
        </p>
      </div>
    </Shell>
  );
});
