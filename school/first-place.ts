import { homeOf, places } from "@/messages/places";
import { listCourses } from "./courses";

/** Where somebody begins: a learner who has one course in it, without the way by the courses, which would lead on there. */
export async function firstPlace(account: Parameters<typeof homeOf>[0]): Promise<string> {
  const [only, ...others] = account.role === "learner" ? await listCourses() : [];
  return only && others.length === 0 ? places.course(only.course.id) : homeOf(account);
}
