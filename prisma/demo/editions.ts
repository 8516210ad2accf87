import { editionOf } from "@/content/compile/edition";
import { compiledCourses } from "@/content/courses";
import { type Course, type Item, lessonItems } from "@/domain/course";

/** A course with the id of its edition. */
export type Edition = { course: Course; id: string };

const { course, edition } = compiledCourses[0];

export const present: Edition = { course, id: edition };

/** An item that is answered before every other one by whoever takes the lessons in their order. */
const mended = course.lessons.flatMap(lessonItems).find(({ key, variant }) => key !== "both" && variant === "plain");
if (!mended) throw new Error("The course has no plain item of a single owner.");

/** The edition before the present one had a wrong key, and nobody noticed until a learner doubted it. */
export const mendedItem: Item = mended;
export const flawedItem: Item = { ...mended, key: "both" };
export const former: Edition = formerOf(course);

function formerOf(now: Course): Edition {
  const flawed: Course = {
    ...now,
    lessons: now.lessons.map((lesson) => ({
      ...lesson,
      responsibilities: lesson.responsibilities.map((duty) => ({
        ...duty,
        items: duty.items.map((item) => (item.id === flawedItem.id ? flawedItem : item)),
      })),
    })),
  };
  return { course: flawed, id: editionOf(flawed) };
}
