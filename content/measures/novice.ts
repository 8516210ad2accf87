import { passes, type Surface, type Test, tests } from "@/content/read/surface";
import { type Choice, choices } from "@/domain/choice";
import { type Course, lessonItems } from "@/domain/course";

/** More than this share told from the surface means that the quiz can be passed without the course. */
export const mostShown = 0.5;
const mostTests = 3;

/** "If it passes this test, then that key", one after the other, and a key for what passes none. */
export type Rule = { steps: { test: Test; key: Choice }[]; otherwise: Choice };
type NoviceReport = { items: number; correct: number; accuracy: number; rule: Rule; fitted: number };
type Example = { responsibilityId: string; key: Choice; surface: Surface };

/**
 * How often the key is told by the best small rule on what stems show: a decision list (Rivest 1987, Learning decision lists, Machine
 * Learning 2:229–246) of three tests at most. All orders of tests are tried, each end of a list taking the key that is most common
 * there. As with bare words, each responsibility is told by the rule that is best on all others.
 */
export function noviceReport(course: Course, surfaces: ReadonlyMap<string, Surface>): NoviceReport {
  const examples = course.lessons.flatMap(lessonItems).flatMap(({ id, responsibilityId, key }) => {
    const surface = surfaces.get(id);
    return surface ? [{ responsibilityId, key, surface }] : [];
  });
  const responsibilities = [...new Set(examples.map(({ responsibilityId }) => responsibilityId))];
  const right = responsibilities.map((id) => {
    const rule = bestRule(examples.filter(({ responsibilityId }) => responsibilityId !== id));
    return rightBy(
      rule,
      examples.filter(({ responsibilityId }) => responsibilityId === id),
    );
  });
  const correct = right.reduce((sum, each) => sum + each, 0);
  const rule = bestRule(examples);
  return {
    items: examples.length,
    correct,
    accuracy: correct / examples.length,
    rule,
    fitted: rightBy(rule, examples) / examples.length,
  };
}

export const keyBy = ({ steps, otherwise }: Rule, surface: Surface): Choice =>
  steps.find(({ test }) => passes(surface, test))?.key ?? otherwise;

const rightBy = (rule: Rule, examples: readonly Example[]): number =>
  examples.filter(({ key, surface }) => keyBy(rule, surface) === key).length;

/** The first found of those that tell most of the examples; a longer list only where it tells more. */
export function bestRule(examples: readonly Omit<Example, "responsibilityId">[]): Rule {
  let best: Rule = { steps: [], otherwise: mostCommon(countsOf(examples)).key };
  let most = mostCommon(countsOf(examples)).count;
  const extend = (steps: Rule["steps"], right: number, left: typeof examples): void => {
    for (const test of tests) {
      const [passing, rest] = parted(left, test);
      if (passing.length === 0 || rest.length === 0) continue;
      const here = mostCommon(countsOf(passing));
      const others = mostCommon(countsOf(rest));
      const longer = [...steps, { test, key: here.key }];
      if (right + here.count + others.count > most) {
        most = right + here.count + others.count;
        best = { steps: longer, otherwise: others.key };
      }
      if (longer.length < mostTests) extend(longer, right + here.count, rest);
    }
  };
  extend([], 0, examples);
  return best;
}

function parted<Seen extends { surface: Surface }>(examples: readonly Seen[], test: Test): [Seen[], Seen[]] {
  return [
    examples.filter(({ surface }) => passes(surface, test)),
    examples.filter(({ surface }) => !passes(surface, test)),
  ];
}

const countsOf = (examples: readonly { key: Choice }[]) =>
  choices.map((key) => ({ key, count: examples.filter((example) => example.key === key).length }));

/** Of equally common keys the first in the order of `choices`. */
const mostCommon = (counts: ReturnType<typeof countsOf>) =>
  counts.reduce((best, each) => (each.count > best.count ? each : best));
