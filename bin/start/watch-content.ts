import { watch } from "node:fs";
import { join } from "node:path";
import { writeCompiled } from "@/bin/content/generated";
import { messageOf } from "@/bin/step/step.mjs";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { type Problem, printProblem } from "@/content/read/problem";

/** An editor may write a file in several goes. */
const pauseMs = 50;

/**
 * Compiles a course again when one of its files changes, until the signal; the development server then loads it. One that can't be
 * read leaves the last one; one that breaks a rule of writing is shown as it stands. What is wrong is told.
 */
export function watchContent(signal: AbortSignal, say: (line: string) => void = console.log): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  watch("content", { recursive: true, signal }, (_, file) => {
    const course = /^([a-z0-9-]+)\/.*\.(?:md|ya?ml|svg)$/.exec(file?.replaceAll("\\", "/") ?? "")?.[1];
    if (!course || course === "drafts") return;
    clearTimeout(waiting.get(course));
    waiting.set(
      course,
      setTimeout(() => say(compileAgain(join("content", course))), pauseMs),
    );
  });
}

function compileAgain(folder: string): string {
  const begunAt = performance.now();
  try {
    const loaded = loadCourse(folder);
    if (!loaded.accepted) return `✗ ${folder}\n${lines(loaded.refusal)}`;
    writeCompiled(loaded.value.course);
    const done = `✓ ${folder}  ${((performance.now() - begunAt) / 1000).toFixed(1)} s`;
    const problems = writingProblems(loaded.value);
    return problems.length === 0 ? done : `${done}; before it can be published:\n${lines(problems)}`;
  } catch (error) {
    // A file that is moved or half written is read again with its next change.
    return `✗ ${folder}\n  ${messageOf(error)}`;
  }
}

const lines = (problems: readonly Problem[]): string =>
  problems.map((problem) => `  ${printProblem(problem)}`).join("\n");
