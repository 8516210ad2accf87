import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Shown } from "@/app/[locale]/shown";
import { aContrast, aCourse, aLesson, aResponsibility } from "@/tests/unit/builders";

const [left, right] = [aResponsibility({ id: "a", owner: "first" }), aResponsibility({ id: "b", owner: "second" })];
const titles = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);

test("the landing page shows a verdict where the course has a pair to show it on, and a final of the course's length", () => {
  const paired = aLesson({ responsibilities: [left, right], contrasts: [aContrast(left, right)] });
  render(<Shown locale="en" course={aCourse({ lessons: [paired] })} />);
  expect(titles()).toEqual(["See why at once", "Remember it", "Earn a certificate"]);
  expect(screen.getByText("4 of 6 correct")).toBeTruthy();
});

test("without a pair it shows the rest", () => {
  render(<Shown locale="en" course={aCourse({ lessons: [aLesson({ responsibilities: [left, right] })] })} />);
  expect(titles()).toEqual(["Remember it", "Earn a certificate"]);
});
