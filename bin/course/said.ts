import { howToAccept } from "@/bin/content/how-to-accept";
import { type Problem, printProblem } from "@/content/read/problem";

/** What a command has to say, and where it refuses, why. A refusal has written nothing. */
export type Said = { said: string[]; refused: string[] };

export const done = (...said: string[]): Said => ({ said, refused: [] });

export const refused = (...sentences: string[]): Said => ({ said: [], refused: sentences });

export const refusedFor = (problems: readonly Problem[]): Said =>
  refused(
    ...problems.map(printProblem),
    `${problems.length} ${problems.length === 1 ? "problem" : "problems"}. Nothing was written.`,
    ...howToAccept(problems),
  );
