import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { confirmMessages } from "@/messages/confirm";
import { href, ownPath } from "@/messages/links";
import { homeOf } from "@/messages/places";
import { translator } from "@/messages/translator";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(confirmMessages, Locale.parse((await params).locale))("title") };
}

/** After signing up: what to do next, the same whether the address had an account or not. */
export default answering(async function ConfirmPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await findViewer();
  if (viewer) redirect(ownPath((await searchParams).next, href(locale, homeOf(viewer))));
  const t = translator(confirmMessages, locale);
  return (
    <Shell locale={locale} viewer={null}>
      <div className="stack narrow">
        <h1>{t("title")}</h1>
        <p className="lead">{t("sent")}</p>
        <p>
          {t("notThere")} <a href={href(locale, "/sign-up")}>{t("again")}</a>
        </p>
      </div>
    </Shell>
  );
});
