import type { Metadata } from "next";
import { findLesson, type Lesson, Locale } from "@/domain/course";
import { stateMessages } from "@/messages/states";
import { translator } from "@/messages/translator";
import { findCourse } from "@/school/courses";

/** What a tab and a search say of one of a lesson's pages; where there is no such lesson, that it isn't there. */
export async function lessonMetadata(
  params: Promise<{ locale: string; course: string; lesson: string }>,
  metadataOf: (lesson: Lesson, locale: Locale) => Metadata,
): Promise<Metadata> {
  const { locale: language, course, lesson } = await params;
  const locale = Locale.parse(language);
  const served = await findCourse(course);
  const found = served && findLesson(served.course, lesson);
  return found ? metadataOf(found, locale) : { title: translator(stateMessages, locale)("notFound") };
}
