import type { Locale } from "@/domain/course";
import { type Right, shareOf } from "@/domain/gain";
import { numberFormat } from "@/messages/formats";
import { gainMessages } from "@/messages/gain";
import { languageTag, translator } from "@/messages/translator";
import styles from "./gain.module.css";

/** A share of right responses with its interval and how many they are. */
export function Share({ locale, right }: { locale: Locale; right: Right }) {
  const t = translator(gainMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const share = shareOf(right);
  if (!share) return <span className="meta">{t("notAsked")}</span>;
  const [low, high] = [percent.format(share.interval.low), percent.format(share.interval.high)];
  return (
    <span className={`num ${styles.share}`}>
      {percent.format(share.share)}
      <span className="meta">
        {t("range", { low, high })} · {t("n", { n: right.n })}
      </span>
    </span>
  );
}
