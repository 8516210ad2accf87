import { Glyph } from "@/app/_ui/glyph";
import { href } from "@/app/links";
import { stateMessages } from "@/app/messages/states";
import { translator } from "@/app/messages/translator";
import type { Locale } from "@/domain/course";
import styles from "./state-page.module.css";

/** What happened and where to go: two empty circles, a sentence, a way on. */
export function StatePage({ locale, state }: { locale: Locale; state: "notFound" | "forbidden" | "offline" }) {
  const t = translator(stateMessages, locale);
  return (
    <main className={styles.state} id="content">
      <title>{`${t(state)} · Phân Vai`}</title>
      <Glyph filled={{}} size={48} />
      <h1>{t(state)}</h1>
      <p>{t(`${state}Help`)}</p>
      <div className="row">
        <a className="button" data-primary href={href(locale, "/learn")}>
          {t("learn")}
        </a>
        {/* An empty address is the one that was asked for. */}
        <a className="button" href={state === "offline" ? "" : href(locale, "/")}>
          {t(state === "offline" ? "retry" : "home")}
        </a>
      </div>
    </main>
  );
}
