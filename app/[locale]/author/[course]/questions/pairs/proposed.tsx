import { ContrastSides } from "@/app/_ui/contrast-sides";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import { ChangePress } from "@/app/[locale]/author/[course]/studio";
import { nearPairs } from "@/content/draft/near-duties";
import { questionDuties } from "@/content/draft/questions";
import type { Locale } from "@/domain/course";
import { pairsMessages } from "@/messages/studio-pairs";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";

const mostProposed = 8;

/** Near duties of different owners, each a press away from being a pair; and any other two, chosen by hand. */
export function Proposed({ open, locale }: { open: OpenDraft; locale: Locale }) {
  const t = translator(pairsMessages, locale);
  const { draft } = open;
  const { language } = draft;
  const roles = draftRoleNames(draft, locale);
  const proposed = nearPairs(draft, mostProposed);
  const duties = questionDuties(draft);
  return (
    <section className="stack" aria-labelledby="proposed">
      <h3 id="proposed">{t("proposed")}</h3>
      {proposed.length === 0 && <p>{t("proposedNone")}</p>}
      {proposed.map(({ left, right }) => (
        <div key={`${left.id} ${right.id}`} className="stack">
          <div lang={language}>
            <ContrastSides
              sides={[left, right].map(({ owner, name }) => ({
                owner,
                stem: [{ text: name[language], marked: false }],
              }))}
              roles={roles}
            />
          </div>
          <ChangePress open={open} change={{ act: "pair", left: left.id, right: right.id }}>
            <button
              type="submit"
              className="button"
              aria-label={t("pairOf", { left: left.name[language], right: right.name[language] })}
            >
              {t("pair")}
            </button>
          </ChangePress>
        </div>
      ))}
      {duties.length > 1 && (
        <details>
          <summary className="unfold">{t("own")}</summary>
          <ChangePress open={open} change={{ act: "pair" }} className="stack">
            {(["left", "right"] as const).map((side) => (
              <div key={side} className="field">
                <label htmlFor={`own-${side}`}>{t(side === "left" ? "one" : "other")}</label>
                <select id={`own-${side}`} name={side} lang={language} required>
                  {duties.map(({ id, owner, name }) => (
                    <option key={id} value={id}>
                      {`${name[language]} · ${roles[owner]}`}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <p>
              <button type="submit" className="button">
                {t("pair")}
              </button>
            </p>
          </ChangePress>
        </details>
      )}
    </section>
  );
}
