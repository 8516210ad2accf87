import type { Metadata } from "next";
import { noteForeign } from "@/app/_door/origin";
import { answering } from "@/app/_page/answering";
import { Glyph } from "@/app/_ui/glyph";
import styles from "@/app/_ui/state-page.module.css";
import { Locale } from "@/domain/course";
import { addressMessages } from "@/messages/address";
import { ownPath } from "@/messages/links";
import { translator } from "@/messages/translator";
import { appOrigin } from "@/school/origin";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; at?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(addressMessages, Locale.parse((await params).locale))("title"), robots: { index: false } };
}

/** Where a browser comes to that opened the app by another name: where the app is, with the same page there. */
export default answering(async function AddressPage({ params, searchParams }: Props) {
  const t = translator(addressMessages, Locale.parse((await params).locale));
  const { next, at } = await searchParams;
  const { origin } = appOrigin;
  if (typeof at === "string") noteForeign(at);
  return (
    <main className={styles.state} id="content">
      <Glyph filled={{}} size={48} />
      <h1>{t("title")}</h1>
      <p>{t("help", { origin })}</p>
      <div className="row">
        <a className="button" data-primary href={new URL(ownPath(next, "/"), origin).href}>
          {t("open", { origin })}
        </a>
      </div>
    </main>
  );
});
