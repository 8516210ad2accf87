import { type Course, lessonItems } from "@/domain/course";

export type ReportAddress = { name: string; path: string };

/** The pages of a cohort, each as it is opened and as it is asked hardest, below the cohort's own address. One that isn't there is passed over. */
export function reportAddresses(course: Course, learners: number): ReportAddress[] {
  const [item] = course.lessons.flatMap(lessonItems);
  return [
    { name: "people", path: "" },
    { name: "people by progress", path: "?order=progress" },
    { name: "people by activity", path: "?order=activity" },
    { name: "people by final", path: "?order=final" },
    { name: "people searched", path: "?search=duc%20an&order=final" },
    { name: "people, the last page", path: `?page=${Math.ceil(learners / 25)}` },
    { name: "people, 100 quiet ones", path: "?state=quiet&order=activity&size=100" },
    { name: "items", path: "/items" },
    { name: "items, all attempts", path: "/items?attempts=all" },
    { name: "one item", path: `/items/${item?.id}` },
    { name: "gain", path: "/gain" },
    { name: "overview", path: "/overview" },
    { name: "responsibilities", path: "/responsibilities" },
    { name: "regrade, previewed", path: `/regrade?item=${item?.id}&key=none` },
  ];
}
