import { ChangePress } from "@/app/[locale]/author/[course]/studio";
import type { DraftItem } from "@/content/draft/draft";
import { inWords, Surface } from "@/content/read/surface";
import type { Locale } from "@/domain/course";
import { questionMessages } from "@/messages/studio-question";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";

const features = [
  ["technology", "technology"],
  ["scope", "scope"],
  ["act", "verb"],
  ["list", "list"],
] as const;

/** What the stem shows to somebody who has learned nothing; under a fold, since no course needs it. */
export function SurfaceLabel({ open, locale, item }: { open: OpenDraft; locale: Locale; item: DraftItem }) {
  const t = translator(questionMessages, locale);
  return (
    <details>
      <summary className="unfold">{t("surface")}</summary>
      <ChangePress open={open} change={{ act: "label-surface", item: item.id }} className="stack">
        <p className="meta">{t("surfaceHelp")}</p>
        {features.map(([feature, name]) => (
          <div key={name} className="field">
            <label htmlFor={`${item.id}-${name}`}>{t(name)}</label>
            <select id={`${item.id}-${name}`} name={name} defaultValue={item.surface?.[feature] ?? ""} required>
              <option value="" disabled>
                {t("choose")}
              </option>
              {Surface.shape[feature].options.map((value) => (
                <option key={value} value={value}>
                  {inWords({ feature, value }, locale)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <p>
          <button type="submit" className="button">
            {t("saveSurface")}
          </button>
        </p>
      </ChangePress>
    </details>
  );
}
