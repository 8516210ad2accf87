import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The folders of the courses: what lies in `content` with a `course.yaml` in it. Drafts lie a folder deeper. */
export const courseFolders = (): string[] =>
  readdirSync("content")
    .filter((name) => !name.startsWith(".") && existsSync(join("content", name, "course.yaml")))
    .sort()
    .map((name) => join("content", name));
