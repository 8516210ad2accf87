import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { settlingMs } from "@/app/_ui/settling.client";
import { certainty, goOn, openQuiz, pass, QuizServer, stem, stemsAsked, verdict, zone } from "./quiz-page";

const checked = () =>
  screen.getAllByRole<HTMLInputElement>("radio").flatMap(({ checked, value }) => (checked ? [value] : []));

/** Answers the first question with “Đoán” and goes on, so that a certainty has been used. */
async function answerFirst() {
  await userEvent.click(zone("CAIO"));
  await userEvent.click(certainty(/^Đoán/));
  await verdict();
  await goOn();
}

test.each([
  ["1", "first"],
  ["2", "both"],
  ["3", "second"],
])("the key %s chooses %s", async (key, choice) => {
  openQuiz(new QuizServer());
  zone("CAIO").focus();
  await userEvent.keyboard(key);
  expect(checked()).toEqual([choice]);
  expect(certainty(/^Đoán/).disabled).toBe(false);
});

test.each([
  ["the digit row of a French keyboard", { key: "é", code: "Digit2" }, ["both"]],
  ["the digit row under a Vietnamese layout", { key: "â", code: "Digit2" }, ["both"]],
  ["the keypad", { key: "3", code: "Numpad3" }, ["second"]],
  ["the keypad set to arrows", { key: "End", code: "Numpad1" }, []],
  ["a letter", { key: "1", code: "KeyA" }, []],
])("keys are known by their place: %s", (_, key, chosen) => {
  openQuiz(new QuizServer());
  fireEvent.keyDown(document.body, key);
  expect(checked()).toEqual(chosen);
});

test("the keys work from the start, with the focus nowhere, and their hints are seen by then", async () => {
  openQuiz(new QuizServer());
  expect(screen.getByText("phím 2").dataset.live).toBe("true");
  await userEvent.keyboard("2");
  expect([checked(), certainty(/^Đoán/).disabled]).toEqual([["both"], false]);
});

test("what is typed elsewhere on the page stays typed", async () => {
  openQuiz(new QuizServer());
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  await userEvent.keyboard("2{Enter}");
  expect([checked(), field.value]).toEqual([[], "2"]);
  field.remove();
});

test.each(["Enter", " "])(
  "“%s” goes on from a verdict after half a second, held down or pressed twice it doesn't",
  async (key) => {
    const server = new QuizServer();
    openQuiz(server);
    await userEvent.click(zone("CAIO"));
    await userEvent.click(certainty(/^Đoán/));
    const heading = await verdict();
    const press = (target: Element, how = {}) => fireEvent.keyDown(target, { key, ...how });
    press(heading);
    pass(settlingMs);
    press(heading, { repeat: true });
    press(heading, { ctrlKey: true });
    press(screen.getByRole("link", { name: "Đọc lại đoạn này" }));
    expect(await verdict()).toBe(heading);
    press(document.body);
    expect(stem()).toBe(stemsAsked[1]);
    press(document.body);
    expect([stem(), server.bodies.length]).toEqual([stemsAsked[1], 1]);
  },
);

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
    ["first", "guess"],
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
  fireEvent.keyDown(zone("CTO"), { key: "1", code: "Digit1", isComposing: true });
  fireEvent.keyDown(zone("CTO"), { key: "Enter", isComposing: true });
  expect(checked()).toEqual(["second"]);
  expect(server.bodies).toHaveLength(1);
});

test.each(["altKey", "ctrlKey", "metaKey"])("digits with %s are the browser's", (modifier) => {
  openQuiz(new QuizServer());
  fireEvent.keyDown(zone("CAIO"), { key: "2", code: "Digit2", [modifier]: true });
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
