import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { toldAt } from "@/school/quiz-view";
import { aCourse, aSentResponse } from "@/tests/unit/builders";
import {
  certainty,
  certaintyNames,
  goOn,
  itemIds,
  openQuiz,
  QuizServer,
  status,
  stem,
  stemsAsked,
  verdict,
  zone,
} from "./quiz-page";

test("a question is a group of three radios under its own heading", () => {
  openQuiz(new QuizServer());
  const group = screen.getByRole("group", { name: "Trách nhiệm này thuộc về ai?" });
  expect(within(group).getAllByRole("radio")).toEqual([zone("CAIO"), zone("Cả hai"), zone("CTO")]);
  expect(group.tagName).toBe("FIELDSET");
  expect(stem()).toBe(stemsAsked[0]);
});

test("how sure one is can't be said before a zone is chosen", async () => {
  openQuiz(new QuizServer());
  const areDisabled = () => certaintyNames.map((name) => certainty(name).disabled);
  expect(areDisabled()).toEqual([true, true, true]);
  await userEvent.click(zone("CTO"));
  expect(areDisabled()).toEqual([false, false, false]);
});

test("choosing a zone sends nothing", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await userEvent.click(zone("CTO"));
  await userEvent.click(zone("CAIO"));
  expect(server.bodies).toEqual([]);
});

test("a certainty sends the choice with the question's place and the page's response id", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await userEvent.click(zone("CAIO"));
  await userEvent.click(certainty(/^Rất chắc/));
  await verdict();
  expect(server.addresses).toEqual([`/api/v1/attempts/${server.attempt.id}/responses`]);
  expect(server.bodies).toEqual([
    {
      responseId: "0199d3a0-0000-7000-8000-00000000000a",
      position: 0,
      itemId: itemIds[0],
      choice: "first",
      certainty: "very",
      durationMs: expect.any(Number),
      locale: "vi",
    },
  ]);
});

test.each([
  ["CAIO", "Đúng, việc này của CAIO."],
  ["Cả hai", "Chưa đúng. Đáp án: CAIO."],
])("after %s the verdict reads “%s” and has the focus", async (choice, text) => {
  openQuiz(new QuizServer());
  await userEvent.click(zone(choice));
  await userEvent.click(certainty(/^Khá chắc/));
  const heading = await verdict();
  expect(heading.textContent).toBe(text);
  expect(document.activeElement).toBe(heading);
});

test("the verdict says why, and why not the zone that was chosen, and leads to where its key is doubted", async () => {
  openQuiz(new QuizServer());
  await userEvent.click(zone("CTO"));
  await userEvent.click(certainty(/^Khá chắc/));
  await verdict();
  const [first] = screen.getAllByRole<HTMLDetailsElement>("group").filter(({ tagName }) => tagName === "DETAILS");
  expect(screen.getByText("Why CAIO (bằng tiếng Việt)")).toBeTruthy();
  expect([first?.open, first?.textContent]).toEqual([true, "Vì sao không phải CTO?Why CTO (bằng tiếng Việt)"]);
  expect(status()).toBe("Đã lưu");
  const doubt = screen.getByRole("link", { name: "Tôi nghĩ đáp án này sai" });
  expect(doubt.getAttribute("href")).toBe("/doubt/the-attempt/0");
});

test("“Tiếp tục” goes on to the next question with nothing chosen, and its heading has the focus", async () => {
  openQuiz(new QuizServer());
  await userEvent.click(zone("CAIO"));
  await userEvent.click(certainty(/^Đoán/));
  await verdict();
  await goOn();
  expect(stem()).toBe(stemsAsked[1]);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(screen.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
  expect(screen.getByRole("progressbar", { name: "Tiến độ" }).getAttribute("aria-valuetext")).toBe("Câu 2 trên 3");
});

test("the next response has an id of its own", async () => {
  const server = new QuizServer();
  openQuiz(server);
  for (const choice of ["CAIO", "Cả hai"]) {
    await userEvent.click(zone(choice));
    await userEvent.click(certainty(/^Đoán/));
    await verdict();
    await goOn();
  }
  expect(server.bodies.map(({ position }) => position)).toEqual([0, 1]);
  expect(server.bodies[1]?.responseId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a missed question says that it will come back, and that it is back", async () => {
  const server = new QuizServer();
  openQuiz(server);
  for (const choice of ["CTO", "Cả hai", "CTO"]) {
    await userEvent.click(zone(choice));
    await userEvent.click(certainty(/^Đoán/));
    await verdict();
    expect(screen.queryByText("Bạn sẽ gặp lại câu này sau vài câu nữa.") !== null).toBe(
      server.attempt.responses.length === 1,
    );
    await goOn();
  }
  expect([stem(), screen.queryByText("Câu gặp lại") !== null]).toEqual([stemsAsked[1], true]);
  expect([screen.queryByText("Câu 3 trên 3") !== null, screen.queryByText("+1 câu ôn lại") !== null]).toEqual([
    true,
    true,
  ]);
});

test("after the last question the way on is to the results", async () => {
  const server = new QuizServer();
  openQuiz(server);
  for (const choice of ["CAIO", "Cả hai", "CTO"]) {
    await userEvent.click(zone(choice));
    await userEvent.click(certainty(/^Đoán/));
    await verdict();
    if (!server.attempt.submittedAt) await goOn();
  }
  const way = screen.getByRole<HTMLButtonElement>("button", { name: "Tiếp tục" }).form;
  expect([way?.getAttribute("action"), way?.method]).toEqual(["/learn/roles/quiz/results", "get"]);
});

test("a verdict opened by its address is shown without taking the focus from the page's start", () => {
  const server = new QuizServer();
  server.store(aSentResponse({ itemId: itemIds[0] ?? "", choice: "both", certainty: "very" }));
  openQuiz(server, { told: toldAt(server.attempt, aCourse(), 0, "vi") });
  expect(screen.getByRole("heading", { name: /^Chưa đúng/ })).not.toBe(document.activeElement);
  expect(screen.getByText("Bạn đã chọn: Cả hai")).toBeTruthy();
});

test("in English the quiz speaks English", async () => {
  openQuiz(new QuizServer(), { locale: "en" });
  await userEvent.click(zone("Both"));
  await userEvent.click(certainty(/^Fairly sure/));
  expect((await screen.findByRole("heading", { name: /^Not quite/ })).textContent).toBe(
    "Not quite. Correct answer: CAIO.",
  );
});

test("where certainty is switched off one button checks, and none is said", async () => {
  const server = new QuizServer();
  openQuiz(server, { asksCertainty: false });
  expect(screen.queryByRole("button", { name: /^(Đoán|Khá chắc|Rất chắc)/ })).toBeNull();
  await userEvent.click(zone("CAIO"));
  await userEvent.click(screen.getByRole("button", { name: "Kiểm tra" }));
  expect((await verdict()).textContent).toMatch(/^Đúng/);
  expect(server.bodies).toMatchObject([{ choice: "first", certainty: null }]);
});
