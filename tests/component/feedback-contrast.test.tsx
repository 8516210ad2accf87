import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ItemList } from "@/app/_ui/results/item-list";
import { choices } from "@/domain/choice";
import { findItem } from "@/domain/course";
import { feedbackOn } from "@/domain/feedback";
import { roleNames } from "@/messages/roles";
import { toldAt } from "@/school/quiz-view";
import { course } from "@/tests/first-course";
import {
  aContrast,
  aCourse,
  aLesson,
  aResponse,
  aResponsibility,
  aSentResponse,
  theRoles,
} from "@/tests/unit/builders";
import { openQuiz, QuizServer } from "./quiz-page";

const duties = [
  aResponsibility({ id: "roles-ai", owner: "first" }),
  aResponsibility({ id: "roles-team", owner: "both" }),
  aResponsibility({ id: "roles-systems", owner: "second" }),
] as const;
const paired = aCourse({
  lessons: [aLesson({ responsibilities: [...duties], contrasts: [aContrast(duties[2], duties[0])] })],
});

/** The verdict on the first question, whose key is CAIO. */
function tell(certainty: "very" | "fairly") {
  const server = new QuizServer();
  server.store(aSentResponse({ itemId: "roles-ai-plain", choice: "second", certainty }));
  const { container } = openQuiz(server, { told: toldAt(server.attempt, paired, 0, "vi") });
  return { container, folds: [...container.querySelectorAll("details")].map(({ open }) => open) };
}

test("the verdict on a sure miss sets the duty beside its look-alike with the deciding words marked, says what tells them apart, and folds the passage", () => {
  const { container, folds } = tell("very");
  expect(screen.getByRole("heading", { name: "Giống mà khác" })).toBeTruthy();
  expect(
    [...container.querySelectorAll("[data-owner]:has(mark)")].map((side) => [
      side.getAttribute("data-owner"),
      side.textContent,
    ]),
  ).toEqual([
    ["first", "Việc trong câu này, nói cách khácroles-ai (bằng tiếng Việt)CAIO"],
    ["second", "Việc trông giốngroles-systems (bằng tiếng Việt)CTO"],
  ]);
  expect([...container.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
    "roles-ai (bằng tiếng Việt)",
    "roles-systems (bằng tiếng Việt)",
  ]);
  expect(screen.getByText("Dấu hiệu: The difference (bằng tiếng Việt)")).toBeTruthy();
  expect(screen.getAllByText(/^Bạn sẽ gặp lại/)).toHaveLength(1);
  expect(folds).toEqual([true, false, false]);
});

test("the verdict on a miss that was not sure has no look-alike, and its passage lies open", () => {
  const { folds } = tell("fairly");
  expect(screen.queryByRole("heading", { name: "Giống mà khác" })).toBeNull();
  expect(folds).toEqual([true, false, true]);
});

test("results show the pair of each sure miss of the course, and of nothing else", () => {
  const items = course.lessons.flatMap(({ responsibilities }) =>
    responsibilities.map(({ items: [first] }) => first?.id ?? ""),
  );
  const responses = items.map((itemId, position) => {
    const item = findItem(course, itemId);
    if (!item) throw new Error(`There is no item ${itemId}.`);
    const choice = choices.find((other) => other !== item.key) ?? "both";
    const response = aResponse({
      itemId,
      position,
      choice,
      correct: false,
      certainty: position % 2 ? "very" : "fairly",
    });
    return { itemId, position, feedback: feedbackOn(course, item, response, "vi") };
  });
  const { container } = render(
    <ItemList
      locale="vi"
      roles={roleNames(theRoles, "vi")}
      responses={responses}
      filter={{}}
      place="/"
      lessonsHref="/learn"
    />,
  );
  const cards = [...container.querySelectorAll("li[data-verdict]")];
  const paired = course.lessons.flatMap(({ contrasts }) =>
    contrasts.flatMap(({ responsibilityIds }) => responsibilityIds),
  );
  for (const { itemId, feedback } of responses) {
    const card = cards.find(({ textContent }) => textContent?.startsWith(feedback.stem));
    const hasPair = feedback.certainty === "very" && paired.includes(findItem(course, itemId)?.responsibilityId ?? "");
    expect(card?.querySelectorAll("mark").length !== 0, itemId).toBe(hasPair);
    if (hasPair) expect(card?.textContent).toContain(`Dấu hiệu: ${feedback.contrast?.difference}`);
  }
});
