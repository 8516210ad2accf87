import { currentAddress } from "@/app/_door/gate";
import { Glyph } from "@/app/_ui/glyph";
import state from "@/app/_ui/state-page.module.css";
import { certificateMessages } from "@/messages/certificate";
import { href } from "@/messages/links";
import { localeOf } from "@/messages/locale-of";
import { translator } from "@/messages/translator";

/** For whoever typed a code and missed a letter. */
export async function NoSuchCertificate() {
  const locale = localeOf(await currentAddress());
  const t = translator(certificateMessages, locale);
  return (
    <main className={state.state} id="content">
      <Glyph filled={{}} size={48} />
      <h1>{t("missing")}</h1>
      <p>{t("missingHelp")}</p>
      <a className="button" data-primary href={href(locale, "/")}>
        {t("home")}
      </a>
    </main>
  );
}
