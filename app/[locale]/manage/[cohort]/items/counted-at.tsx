import { Moment } from "@/app/_ui/moment";
import { WithMoment } from "@/app/_ui/with-moment";
import type { Locale } from "@/domain/course";
import { itemsMessages } from "@/messages/items";

/** Of when the figures are, where some are not of now: of the earliest. */
export function CountedAt({ locale, at }: { locale: Locale; at: readonly (Date | null)[] }) {
  const [earliest] = at.filter((one) => one !== null).sort((a, b) => a.getTime() - b.getTime());
  if (!earliest) return null;
  return (
    <p className="meta">
      <WithMoment message={itemsMessages[locale].countedAt}>
        <Moment locale={locale} at={earliest} />
      </WithMoment>
    </p>
  );
}
