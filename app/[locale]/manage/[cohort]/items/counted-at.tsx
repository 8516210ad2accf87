import { Moment } from "@/app/_ui/moment";
import { WithMoment } from "@/app/_ui/with-moment";
import type { Locale } from "@/domain/course";
import { itemsMessages } from "@/messages/items";

/** Of when the figures are, where that is not now. */
export const CountedAt = ({ locale, at }: { locale: Locale; at: Date | null }) =>
  at && (
    <p className="meta">
      <WithMoment message={itemsMessages[locale].countedAt}>
        <Moment locale={locale} at={at} />
      </WithMoment>
    </p>
  );
