import { randomUUID } from "node:crypto";
import { Owner, Unseen } from "@/app/_ui/form/owner";
import { type Field, findField } from "@/content/draft/field";
import { type Locale, languagesOf } from "@/domain/course";
import { languageMessages } from "@/messages/languages";
import { studioMessages } from "@/messages/studio";
import { writtenMessages } from "@/messages/studio-written";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import { write } from "./actions";
import { controlId } from "./places";
import styles from "./written.module.css";
import { type Remark, WrittenField } from "./written-field.client";

/** What is wrong with a text of the draft, in one language. */
export type RemarksOf = (field: Field, locale: Locale) => readonly Remark[];

export type WrittenProps = {
  open: OpenDraft;
  locale: Locale;
  field: Field;
  label: string;
  help?: string;
  rows?: number;
  remarksOf?: RemarksOf;
  mark?: { label: string; signs: string };
};

/** A text of the draft in each of its languages: the second beside the first, or under it on a narrow screen. */
export function Written({ open, locale, field, label, help, rows = 1, remarksOf = () => [], mark }: WrittenProps) {
  const { draft, version } = open;
  const t = translator(writtenMessages, locale);
  const languages = [draft.language, ...languagesOf(draft).filter((language) => language !== draft.language)];
  return (
    <div className={styles.languages} data-two={languages.length > 1 || undefined}>
      {languages.map((language) => (
        <WrittenField
          key={language}
          write={write}
          id={controlId(field, language)}
          label={
            languages.length === 1 ? label : t("inLanguage", { label, language: languageMessages[locale][language] })
          }
          help={help}
          lang={language}
          text={findField(draft, field)?.[language] ?? ""}
          version={version}
          remarks={remarksOf(field, language)}
          rows={rows}
          words={writtenMessages[locale]}
          refusals={studioMessages[locale]}
          mark={mark}
        >
          <Owner />
          <Unseen
            fields={{ course: draft.courseId, id: randomUUID(), seen: String(version), field, locale: language }}
          />
        </WrittenField>
      ))}
    </div>
  );
}
