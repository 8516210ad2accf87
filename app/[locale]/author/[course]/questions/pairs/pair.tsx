import { ContrastSides } from "@/app/_ui/contrast-sides";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import { ChangePress } from "@/app/[locale]/author/[course]/studio";
import { type RemarksOf, Written } from "@/app/[locale]/author/[course]/written";
import { markedRuns } from "@/content/draft/course-so-far";
import type { DraftPair } from "@/content/draft/draft";
import type { Locale } from "@/domain/course";
import { pairsMessages } from "@/messages/studio-pairs";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";

type Props = { open: OpenDraft; locale: Locale; pair: DraftPair; number: number; remarksOf: RemarksOf };

/** Two duties side by side: their stems with the words that decide, what the difference is, and how learners will see them. */
export function Pair({ open, locale, pair, number, remarksOf }: Props) {
  const t = translator(pairsMessages, locale);
  const { draft } = open;
  const { id, left, right } = pair;
  const roles = draftRoleNames(draft, locale);
  const sides = [left, right].flatMap(({ dutyId, stem }) => {
    const duty = draft.duties[dutyId];
    return duty ? [{ duty, owner: duty.owner, stem: markedRuns(stem[draft.language]) }] : [];
  });
  return (
    <section id={id} className="card stack" aria-labelledby={`title-${id}`}>
      <h4 id={`title-${id}`}>{t("heading", { n: number })}</h4>
      {(["left", "right"] as const).map((side, at) => {
        const duty = sides[at]?.duty;
        return (
          duty && (
            <div key={side}>
              <p className="meta" lang={draft.language}>
                {duty.name[draft.language]}
              </p>
              <Written
                open={open}
                locale={locale}
                field={`pair/${id}/${side}`}
                label={t("stem", { owner: roles[duty.owner] })}
                help={t("stemHelp", { sign: "==" })}
                rows={2}
                remarksOf={remarksOf}
                mark={{ label: t("mark"), signs: "==" }}
              />
            </div>
          )
        );
      })}
      <Written
        open={open}
        locale={locale}
        field={`pair/${id}/difference`}
        label={t("difference")}
        help={t("differenceHelp")}
        rows={2}
        remarksOf={remarksOf}
      />
      {sides.every(({ stem }) => stem.length > 0) && (
        <div className="stack">
          <p className="meta">{t("shown")}</p>
          <div lang={draft.language}>
            <ContrastSides sides={sides} roles={roles} />
          </div>
        </div>
      )}
      <ChangePress open={open} change={{ act: "unpair", pair: id }}>
        <button type="submit" className="button">
          {t("remove", { n: number })}
        </button>
      </ChangePress>
    </section>
  );
}
