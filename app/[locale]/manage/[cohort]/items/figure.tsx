import type { Locale } from "@/domain/course";
import type { Interval } from "@/domain/interval";
import { itemsMessages } from "@/messages/items";
import { translator } from "@/messages/translator";
import { figuresIn } from "./figures";
import styles from "./items.module.css";

/** A share with its interval below it, or a dash where nothing may be said. */
export function Figure({
  locale,
  value,
  interval,
}: {
  locale: Locale;
  value: number | null;
  interval: Interval | null;
}) {
  const { share, between } = figuresIn(locale);
  if (value === null || interval === null) return "–";
  return (
    <span className={styles.figure}>
      <span className="num">{share(value)}</span>
      <br />
      <span className="meta num">{translator(itemsMessages, locale)("interval", between(interval))}</span>
    </span>
  );
}
