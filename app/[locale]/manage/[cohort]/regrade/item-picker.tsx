import { type Course, foreignLanguage, type Locale, lessonItems } from "@/domain/course";
import { regradeMessages } from "@/messages/regrade";
import { translator } from "@/messages/translator";

type Props = { locale: Locale; course: Course; edition: string };

/** The items that the course asks now; those of former editions are regraded from where they are doubted. */
export function ItemPicker({ locale, course, edition }: Props) {
  const t = translator(regradeMessages, locale);
  return (
    <form className="stack">
      <input type="hidden" name="edition" value={edition} />
      <div className="field">
        <label htmlFor="item">{t("item")}</label>
        <select id="item" name="item" lang={foreignLanguage(course, locale)}>
          {course.lessons.map((lesson) => (
            <optgroup key={lesson.id} label={lesson.title[locale]}>
              {lessonItems(lesson).map(({ id, stem }) => (
                <option key={id} value={id}>
                  {stem[locale]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <p>
        <button type="submit" className="button">
          {t("choose")}
        </button>
      </p>
    </form>
  );
}
