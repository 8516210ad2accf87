/** Where a course's pages are, without their language: `href` gives it. */
export const places = {
  course: (course: string) => `/learn/${course}`,
  lesson: (course: string, lesson: string) => `/learn/${course}/${lesson}`,
  practice: (course: string, lesson: string) => `/learn/${course}/${lesson}/quiz`,
  pretest: (course: string) => `/learn/${course}/pretest`,
  final: (course: string) => `/learn/${course}/final`,
  /** Every duty of the course in its zone. */
  map: (course: string) => `/learn/${course}/map`,
  /** The studio's pages of a course. */
  author: (course: string) => `/author/${course}`,
  progress: (course: string) => `/progress/${course}`,
  /** The check after 30 or 90 days that is open. */
  check: (course: string) => `/review/check/${course}`,
  /** Followed by the position of a response: where its key is doubted. */
  doubt: (attempt: string) => `/doubt/${attempt}`,
};

/** Where somebody's work is, and so where they land; managers and authors learn too, one press away. */
export const homeOf = ({ role }: { role: "learner" | "author" | "manager" }): string => homes[role];

const homes = { learner: "/learn", author: "/author", manager: "/manage" } as const;
