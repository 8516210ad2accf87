import { SaidLines } from "@/app/_ui/said-lines";
import type { Locale } from "@/domain/course";
import { invitedMessages } from "@/messages/invited";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";

const done = ["people-reminded", "people-extended", "people-moved", "people-removed"] as const;
const ofInvited = ["invited-reminded", "invited-revoked"] as const;
const refused = ["nobody-picked", "no-due-date", "past-day", "not-moved"] as const;

/** What came of the last press about those who were picked. */
export function PeopleSaid({ locale, code }: { locale: Locale; code: unknown }) {
  const [t, words] = [translator(peopleListMessages, locale), translator(invitedMessages, locale)];
  const good = done.find((one) => one === code);
  const fault = refused.find((one) => one === code);
  const invited = ofInvited.find((one) => one === code);
  const note = code === "invited-unchanged" && words(code);
  return <SaidLines good={(good && t(good)) ?? (invited && words(invited))} note={note} fault={fault && t(fault)} />;
}
