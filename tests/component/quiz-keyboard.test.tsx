import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { certainty, openQuiz, QuizServer, stem, stemsAsked, verdict, zone } from "./quiz-page";

const checked = () => screen.getAllByRole<HTMLInputElement>("radio").flatMap(({ checked, value }) => (checked ? [value] : []));

/** Answers the first question with “Đoán” and goes on, so that a certainty has been used. */
async function answerFirst() {
  await userEvent.click(zone("CAIO"));
  await userEvent.click(certainty(/^Đoán/));
  await verdict();
  await userEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
}

test.each([
  ["1", "caio"],
  ["2", "both"],
  ["3", "cto"],
])("the key %s chooses %s", async (key, choice) => {
  openQuiz(new QuizServer());
  zone("CAIO").focus();
  await userEvent.keyboard(key);
  expect(checked()).toEqual([choice]);
  expect(certainty(/^Đoán/).disabled).toBe(false);
});

test.each(["0", "4", "9", "a", " "])("the key “%s” is nobody's zone", async (key) => {
  openQuiz(new QuizServer());
  screen.getByRole("heading", { level: 1 }).focus();
  await userEvent.keyboard(key);
  expect(checked()).toEqual([]);
});

test("a whole question can be answered by keys alone", async () => {
  openQuiz(new QuizServer());
  zone("CAIO").focus();
  await userEvent.keyboard("2");
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect((await verdict()).textContent).toMatch(/^Chưa đúng/);
});

test("Enter in a radio sends nothing before a certainty was used", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await userEvent.click(zone("CAIO"));
  await userEvent.keyboard("{Enter}");
  expect(server.bodies).toEqual([]);
  expect(stem()).toBe(stemsAsked[0]);
});

test("the form's default button, which browsers press for Enter, says nothing of certainty", () => {
  openQuiz(new QuizServer());
  const [defaultButton] = zone("CAIO").form?.querySelectorAll<HTMLButtonElement>("button[type=submit]") ?? [];
  expect(defaultButton?.hidden).toBe(true);
  expect(defaultButton?.value).toBe("");
});

test("Enter in a radio repeats the last certainty", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await answerFirst();
  await userEvent.click(zone("Cả hai"));
  await userEvent.keyboard("{Enter}");
  await verdict();
  expect(server.bodies.map(({ choice, certainty }) => [choice, certainty])).toEqual([
    ["caio", "guess"],
    ["both", "guess"],
  ]);
});

test("Enter sends nothing while no zone is chosen, whatever was used before", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await answerFirst();
  await userEvent.keyboard("{Enter}");
  expect(server.bodies).toHaveLength(1);
});

test("Enter on a certainty presses that one, not the last one", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await answerFirst();
  await userEvent.click(zone("Cả hai"));
  certainty(/^Rất chắc/).focus();
  await userEvent.keyboard("{Enter}");
  await verdict();
  expect(server.bodies.map(({ certainty }) => certainty)).toEqual(["guess", "very"]);
});

test("keys that belong to an input method's composition are left alone", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await answerFirst();
  await userEvent.click(zone("CTO"));
  fireEvent.keyDown(zone("CTO"), { key: "1", isComposing: true });
  fireEvent.keyDown(zone("CTO"), { key: "Enter", isComposing: true });
  expect(checked()).toEqual(["cto"]);
  expect(server.bodies).toHaveLength(1);
});

test.each(["altKey", "ctrlKey", "metaKey"])("digits with %s are the browser's", (modifier) => {
  openQuiz(new QuizServer());
  fireEvent.keyDown(zone("CAIO"), { key: "2", [modifier]: true });
  expect(checked()).toEqual([]);
});

test("where shortcuts are switched off no key chooses, none is named, and Enter repeats nothing", async () => {
  const server = new QuizServer();
  openQuiz(server, { hasShortcuts: false });
  zone("CAIO").focus();
  await userEvent.keyboard("3");
  expect([checked(), screen.queryByText("phím 1")]).toEqual([[], null]);
  await answerFirst();
  await userEvent.click(zone("CTO"));
  await userEvent.keyboard("{Enter}");
  expect(server.bodies).toHaveLength(1);
});
