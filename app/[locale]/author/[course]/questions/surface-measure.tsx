import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import { noviceReport } from "@/content/measures/novice";
import { inWords } from "@/content/read/surface";
import { leastResponsibilities } from "@/content/rules/balance";
import type { Course, Locale } from "@/domain/course";
import { questionsMessages } from "@/messages/studio-questions";
import { translator } from "@/messages/translator";

type Props = { draft: Draft; locale: Locale; course: Course };

/** How far the keys can be told from what stems show on their surface, where enough of them are labelled. */
export function SurfaceMeasure({ draft, locale, course }: Props) {
  const t = translator(questionsMessages, locale);
  const roles = draftRoleNames(draft, locale);
  const surfaces = new Map(
    dutiesOf(draft).flatMap(({ items }) =>
      items.flatMap(({ id, surface }) => (surface ? [[id, surface] as const] : [])),
    ),
  );
  const { items: all, correct, rule } = noviceReport(course, surfaces);
  if (all < leastResponsibilities) return null;
  const steps = rule.steps.map(({ test, key }) => t("surfaceStep", { test: inWords(test, locale), key: roles[key] }));
  return (
    <p className="card">
      {t("surface", { correct, all })}{" "}
      {t("surfaceRule", { rule: [...steps, t("surfaceElse", { key: roles[rule.otherwise] })].join("; ") })}
    </p>
  );
}
