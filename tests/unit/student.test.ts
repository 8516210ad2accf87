import { expect, test } from "vitest";
import { studentQuantile } from "@/domain/student";

test.each([
  [1, 12.706],
  [2, 4.303],
  [10, 2.228],
  [11, 2.201],
  [12, 2.179],
  [20, 2.086],
  [30, 2.042],
  [60, 2.0],
  [100, 1.984],
  [1000, 1.962],
])(
  "with %i degrees of freedom Student's t at 97.5 %% is %d, as the table of the NIST handbook has it",
  (degrees, t) => {
    expect(studentQuantile(degrees)).toBeCloseTo(t, 3);
  },
);

test("it falls from each number of degrees to the next, towards the normal quantile", () => {
  for (let degrees = 1; degrees < 300; degrees += 1)
    expect(studentQuantile(degrees)).toBeGreaterThan(studentQuantile(degrees + 1));
  expect(studentQuantile(1e9)).toBeCloseTo(1.959964, 6);
});
