import { Glyph } from "@/app/_ui/glyph";
import type { Locale } from "@/domain/course";
import { errorMessages } from "@/messages/failed";
import { href } from "@/messages/links";
import { stateMessages } from "@/messages/states";
import { translator } from "@/messages/translator";
import styles from "./state-page.module.css";
import { Still } from "./still";

type Props = {
  locale: Locale;
  state: "notFound" | "forbidden" | "offline" | "failed";
  code?: string;
  /** Where to try again; empty for the address that was asked for. */
  retry?: string;
};

/** What happened and where to go: two empty circles, a sentence, a way on. Its title is its page's, as everywhere. */
export function StatePage({ locale, state, code, retry = "" }: Props) {
  const frame = { className: styles.state, id: "content" };
  // Next makes those of an address that isn't there, or isn't theirs, with every page.
  if (state === "notFound" || state === "forbidden")
    return (
      <Still as="main" {...frame} of={stateMessages[locale]} name={state}>
        {() => <Said locale={locale} state={state} retry={retry} />}
      </Still>
    );
  return (
    <main {...frame}>
      <Said locale={locale} state={state} code={code} retry={retry} />
    </main>
  );
}

function Said({ locale, state, code, retry }: Omit<Props, "code"> & { code?: string | undefined }) {
  const [t, fault] = [translator(stateMessages, locale), translator(errorMessages, locale)];
  const canRetry = state === "offline" || state === "failed";
  return (
    <>
      <Glyph filled={{}} size={48} />
      <h1>{state === "failed" ? fault("error") : t(state)}</h1>
      <p>{state === "failed" ? fault("errorHelp") : t(`${state}Help`)}</p>
      {code && <p className="meta">{fault("code", { code })}</p>}
      <div className="row">
        <a className="button" data-primary href={href(locale, "/learn")}>
          {t("learn")}
        </a>
        <a className="button" href={canRetry ? retry : href(locale, "/")}>
          {t(canRetry ? "retry" : "home")}
        </a>
      </div>
    </>
  );
}
