import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsAfter } from "./course-folder";

/** What lies beside the courses in their folder, found there, so that a room made later is not forgotten. */
const rooms = readdirSync("content", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !existsSync(join("content", entry.name, "course.yaml")))
  .map(({ name }) => name);

describe("an id that an address needs is refused by name", () => {
  test.each(["final", "map", "pretest", "quiz", "review", "check", "check-30", "check-90", "sample"])(
    "no lesson is called %s",
    (id) => {
      const problems = problemsAfter("course.yaml", (text) => text.replace("[kitchen]", `[kitchen, ${id}]`));
      expect(problems).toContain(
        `course.yaml:5 lessons[1]: No lesson may be called ${id}. Choose another id, and call its folder so.`,
      );
    },
  );

  test.each(["final", "map", "courses", "learn", "progress", "drafts", "generated", ...rooms])(
    "no course is called %s",
    (id) => {
      expect(problemsAfter("course.yaml", (text) => text.replace("id: sound", `id: ${id}`))).toEqual([
        `course.yaml:1 id: No course may be called ${id}. Choose another id.`,
      ]);
    },
  );
});
