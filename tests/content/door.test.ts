import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { editionOf } from "@/content/compile/edition";
import { aSoundCourse } from "./course-folder";

/** Opens the app's door to the course in a folder where this is the compiled file. */
function openDoor(compiled: string | undefined) {
  const root = mkdtempSync(join(tmpdir(), "door-"));
  mkdirSync(join(root, "content", "generated"), { recursive: true });
  if (compiled !== undefined) writeFileSync(join(root, "content", "generated", "caio-cto.json"), compiled);
  const cwd = vi.spyOn(process, "cwd").mockReturnValue(root);
  vi.resetModules();
  onTestFinished(() => {
    cwd.mockRestore();
    rmSync(root, { recursive: true });
  });
  return import("@/content/courses");
}

test("the app gets the compiled course and its edition", async () => {
  const { course } = aSoundCourse();
  const door = await openDoor(JSON.stringify({ edition: editionOf(course), course }));
  expect(door.compiledCourses).toEqual([{ course, edition: editionOf(course) }]);
});

test("without a compiled course the app says which command makes it", async () => {
  await expect(openDoor(undefined)).rejects.toThrow("Run npm run content");
});

test("a compiled course that was changed by hand is refused", async () => {
  const { course } = aSoundCourse();
  await expect(
    openDoor(JSON.stringify({ edition: editionOf(course), course: { ...course, masteryScore: 0 } })),
  ).rejects.toThrow("was changed by hand");
});
