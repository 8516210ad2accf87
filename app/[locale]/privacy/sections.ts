import type { Locale } from "@/domain/course";
import { privacyMessages } from "@/messages/privacy";
import { translator } from "@/messages/translator";
import type { keeping } from "@/school/keeping";

type Section = { title: string; lines: string[] };

/** What the notice says, by what this organisation has set. */
export function noticeSections(locale: Locale, kept: ReturnType<typeof keeping>, origin: string): Section[] {
  const t = translator(privacyMessages, locale);
  const { organisation, contact, accountMonths, auditMonths } = kept;
  return [
    {
      title: t("responsible"),
      lines: [
        organisation ? t("organisation", { organisation, origin }) : t("unnamed", { origin }),
        contact ? t("contact", { contact }) : t("noContact"),
      ],
    },
    {
      title: t("purposes"),
      lines: [t("purpose1"), t("purpose2"), t("purpose3"), t("purpose4"), t("purpose5"), t("basis")],
    },
    { title: t("stored"), lines: [t("stored1"), t("stored2"), t("stored3"), t("stored4"), t("stored5")] },
    { title: t("seers"), lines: [t("seer1"), t("seer2"), t("seer3"), t("seer4")] },
    {
      title: t("howLong"),
      lines: [
        accountMonths === null ? t("keepAlways") : t("keepMonths", { n: accountMonths }),
        auditMonths === null ? t("logAlways") : t("logMonths", { n: auditMonths }),
        t("keepGuest"),
        t("erased"),
      ],
    },
    { title: t("rights"), lines: [t("right1"), t("right2"), t("right3"), t("right4"), t("right5"), t("duty")] },
    { title: t("cookies"), lines: [t("cookie1"), t("cookie2")] },
    { title: t("decisions"), lines: [t("decision")] },
  ];
}
