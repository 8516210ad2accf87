import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import { coursesMessages } from "@/messages/courses";
import { translator } from "@/messages/translator";

/** Says that a course's text is in the other language, where it is. */
export const LanguageNote = ({ locale, course }: { locale: Locale; course: Course }) =>
  foreignLanguage(course, locale) ? (
    <p className="meta">{translator(coursesMessages, locale)("languageOnly")}</p>
  ) : null;
