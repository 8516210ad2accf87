import { type Choice, choices } from "./choice";
import type { Course, Responsibility } from "./course";
import { type Interval, wilsonInterval } from "./interval";
import { type ChoiceCounts, type ItemStatistics, matrixOfItems } from "./item-analysis";

/** What the responses that count to a responsibility's items come to, all versions of them together. */
export type DutyFigures = {
  responsibility: Responsibility;
  n: number;
  right: number;
  share: number | null;
  interval: Interval | null;
  counts: ChoiceCounts;
  /** The wrong choice made most often; null when nobody was wrong. */
  mistakenFor: Choice | null;
};

/** A row for each responsibility of the course, in its order. */
export const dutyFigures = (course: Course, statistics: readonly ItemStatistics[]): DutyFigures[] =>
  course.lessons
    .flatMap(({ responsibilities }) => responsibilities)
    .map((responsibility) =>
      figuresOf(
        responsibility,
        statistics.filter(({ item }) => item.responsibilityId === responsibility.id),
      ),
    );

function figuresOf(responsibility: Responsibility, items: readonly ItemStatistics[]): DutyFigures {
  const sum = (of: (row: ItemStatistics) => number) => items.reduce((total, row) => total + of(row), 0);
  const counts = {
    first: sum((row) => row.counts.first),
    both: sum((row) => row.counts.both),
    second: sum((row) => row.counts.second),
  };
  const n = sum((row) => row.n);
  const matrix = matrixOfItems(items);
  const right = choices.reduce((total, choice) => total + matrix[choice][choice], 0);
  const wrongly = (choice: Choice) => counts[choice] - matrix[choice][choice];
  const [mistakenFor = null] = choices.filter((choice) => wrongly(choice) > 0).sort((a, b) => wrongly(b) - wrongly(a));
  return {
    responsibility,
    n,
    right,
    share: n > 0 ? right / n : null,
    interval: wilsonInterval(right, n),
    counts,
    mistakenFor,
  };
}
