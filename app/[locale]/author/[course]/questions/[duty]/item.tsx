import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import { ChangePress } from "@/app/[locale]/author/[course]/studio";
import { type RemarksOf, Written } from "@/app/[locale]/author/[course]/written";
import type { Draft, DraftDuty, DraftItem } from "@/content/draft/draft";
import { reasonOrder } from "@/content/draft/questions";
import { choices } from "@/domain/choice";
import type { Item as ExampleItem, Locale } from "@/domain/course";
import { questionMessages } from "@/messages/studio-question";
import { questionsMessages } from "@/messages/studio-questions";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import styles from "./question.module.css";
import { SurfaceLabel } from "./surface-label";

type Props = {
  open: OpenDraft;
  locale: Locale;
  duty: DraftDuty;
  item: DraftItem;
  example: ExampleItem | undefined;
  remarksOf: RemarksOf;
};

/** One question of the duty: its stem, with advice and an example, and its three reasons. */
export function Item({ open, locale, duty, item, example, remarksOf }: Props) {
  const t = translator(questionMessages, locale);
  const roles = draftRoleNames(open.draft, locale);
  const { id, variant } = item;
  const sources = duty.items.filter((other) => other.id !== id && canCopy(open.draft, other, item));
  return (
    <section id={id} className={`card stack ${styles.item}`} aria-labelledby={`title-${id}`}>
      <h3 id={`title-${id}`}>{t(variant)}</h3>
      <p className="meta">{t(`${variant}Advice`)}</p>
      {example && <p className="meta">{t("example", { stem: example.stem[locale] })}</p>}
      <Written open={open} locale={locale} field={`item/${id}/stem`} label={t("stem")} rows={2} remarksOf={remarksOf} />
      {sources.map((source) => (
        <ChangePress key={source.id} open={open} change={{ act: "copy-reasons", from: source.id, to: id }}>
          <button type="submit" className="button">
            {t("copy", { variant: translator(questionsMessages, locale)(source.variant) })}
          </button>
        </ChangePress>
      ))}
      <fieldset className={`group ${styles.reasons}`}>
        <legend>{t("reasons")}</legend>
        {reasonOrder(duty.owner).map((choice) => (
          <Written
            key={choice}
            open={open}
            locale={locale}
            field={`item/${id}/rationale/${choice}`}
            label={t(choice === duty.owner ? "why" : "whyNot", { choice: roles[choice] })}
            rows={2}
            remarksOf={remarksOf}
          />
        ))}
      </fieldset>
      <SurfaceLabel open={open} locale={locale} item={item} />
    </section>
  );
}

/** Whether the one has a reason that the other lacks. */
const canCopy = ({ languages }: Draft, from: DraftItem, to: DraftItem): boolean =>
  choices.some((choice) =>
    languages.some((locale) => from.rationale[choice][locale] !== "" && to.rationale[choice][locale] === ""),
  );
