import { Glyph } from "@/app/_ui/glyph";
import state from "@/app/_ui/state-page.module.css";
import { currentAddress } from "@/app/gate";
import { href } from "@/app/links";
import { localeOf } from "@/app/locale-of";
import { certificateMessages } from "@/app/messages/certificate";
import { translator } from "@/app/messages/translator";

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
