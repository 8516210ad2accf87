import type { FormState } from "@/app/_door/form-state";
import { momentText } from "@/app/_ui/moment-text";
import type { Locale } from "@/domain/course";
import { studioMessages } from "@/messages/studio";
import type { Meanwhile, WhoChanged } from "@/school/draft";

type Refuse = (refusal: string, field?: string) => NonNullable<FormState>;
type Asked = { refuse: Refuse; locale: Locale; asker: { id: string } };

/** What a form is told of a change that was not made; where somebody else stands in its way, who and since when. */
export const refusedChange = (refusal: string | Meanwhile, { refuse, locale, asker }: Asked): NonNullable<FormState> =>
  typeof refusal === "string"
    ? refuse(refusal)
    : { ...refuse(refusal.refusal), values: whoAndWhen(refusal, locale, asker) };

/** The person and the time, as the sentences about a change that came meanwhile name them. */
export const whoAndWhen = ({ by, at }: WhoChanged, locale: Locale, viewer: { id: string }) => ({
  name: nameOf(by, locale, viewer),
  time: momentText(locale, at, "within"),
});

function nameOf(by: WhoChanged["by"], locale: Locale, viewer: { id: string }): string {
  const { somebody, yourself } = studioMessages[locale];
  if (by === null) return somebody;
  return by.id === viewer.id ? yourself : by.name;
}
