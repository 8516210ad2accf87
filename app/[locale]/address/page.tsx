import type { Metadata } from "next";
import { answering } from "@/app/answering";
import { ownPath } from "@/app/links";
import { addressMessages } from "@/app/messages/address";
import { translator } from "@/app/messages/translator";
import { appOrigin } from "@/app/origin";
import { Locale } from "@/domain/course";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(addressMessages, Locale.parse((await params).locale))("title"), robots: { index: false } };
}

/** What every address shows where the app was opened by another name: where it is, with the same page there. */
export default answering(async function AddressPage({ params, searchParams }: Props) {
  const t = translator(addressMessages, Locale.parse((await params).locale));
  const { origin } = appOrigin;
  return (
    <main className="stack narrow" id="content">
      <h1>{t("title")}</h1>
      <p>{t("help", { origin })}</p>
      <p>
        <a className="button" data-primary href={new URL(ownPath((await searchParams).next, "/"), origin).href}>
          {t("open", { origin })}
        </a>
      </p>
    </main>
  );
});
