import { SaidLines } from "@/app/_ui/said-lines";
import type { Locale } from "@/domain/course";
import { invitationsMessages } from "@/messages/invitations";
import { rosterMessages } from "@/messages/roster";
import { translator } from "@/messages/translator";

const done = ["invited", "renewed", "revoked", "queued"] as const;
const noted = ["invited-none", "unchanged"] as const;
const refused = [
  "signed-out",
  "nothing",
  "too-big",
  "too-many-rows",
  "empty-file",
  "old-excel",
  "unreadable-file",
  "gone",
] as const;

/** What came of the last press, or why a list was not read. */
export function Said({ locale, code }: { locale: Locale; code: unknown }) {
  const [t, words] = [translator(invitationsMessages, locale), translator(rosterMessages, locale)];
  const good = done.find((one) => one === code);
  const note = noted.find((one) => one === code);
  const fault = refused.find((one) => one === code);
  return <SaidLines good={good && t(good)} note={note && t(note)} fault={fault && words(fault)} />;
}
