import { Moment } from "@/app/_ui/moment";
import { WithMoment } from "@/app/_ui/with-moment";
import type { Locale } from "@/domain/course";
import { asOfMessages } from "@/messages/as-of";

/** Up to when figures tell that were read from a replica of the database. */
export const AsOf = ({ locale, at }: { locale: Locale; at: Date | null }) =>
  at && (
    <p className="meta">
      <WithMoment message={asOfMessages[locale].asOf}>
        <Moment locale={locale} at={at} as="within" />
      </WithMoment>
    </p>
  );
