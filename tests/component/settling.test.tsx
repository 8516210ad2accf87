import { act, fireEvent, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Settling, settlingMs } from "@/app/_ui/settling.client";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const onPress = vi.fn();
beforeEach(() => onPress.mockClear());

const content = (
  <Settling>
    <input type="radio" aria-label="zone" onChange={() => {}} />
    <button type="button" onClick={onPress}>
      on
    </button>
  </Settling>
);
const button = () => screen.getByRole("button");
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

function tap() {
  fireEvent.pointerDown(button());
  fireEvent.click(button());
}

test.each([0, 150, 350, 499])("a tap %d ms after a control has appeared does nothing", (ms) => {
  render(content);
  pass(ms);
  tap();
  expect(onPress).not.toHaveBeenCalled();
});

test("half a second after it has appeared a control works", () => {
  render(content);
  pass(settlingMs);
  tap();
  expect(onPress).toHaveBeenCalledTimes(1);
});

test("a press that began too early does nothing when it ends later; the next one does", () => {
  render(content);
  pass(400);
  fireEvent.pointerDown(button());
  pass(400);
  fireEvent.click(button());
  expect(onPress).not.toHaveBeenCalled();
  tap();
  expect(onPress).toHaveBeenCalledTimes(1);
});

test.each(["Enter", " "])("“%s” held down presses nothing again", (key) => {
  render(content);
  pass(settlingMs);
  expect(fireEvent.keyDown(button(), { key, repeat: true })).toBe(false);
  expect(fireEvent.keyDown(button(), { key })).toBe(true);
});

test("an assistive technology's click, which no press goes before, works after half a second", () => {
  render(content);
  fireEvent.click(button());
  expect(onPress).not.toHaveBeenCalled();
  pass(settlingMs);
  fireEvent.click(button());
  expect(onPress).toHaveBeenCalledTimes(1);
});

test("a choice made inside was meant: what submits it works at once", () => {
  render(content);
  fireEvent.click(screen.getByRole("radio"));
  tap();
  expect(onPress).toHaveBeenCalledTimes(1);
});

test("a press that began on nothing, as on a control that the style sheet held dead, doesn't end on one", () => {
  render(content);
  pass(settlingMs);
  fireEvent.pointerDown(button().parentElement ?? button());
  fireEvent.click(button());
  expect(onPress).not.toHaveBeenCalled();
  tap();
  expect(onPress).toHaveBeenCalledTimes(1);
});

test("a page that came from the server was seen before its script ran, and isn't held up once more", () => {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(content);
  expect(container.querySelector("[data-settling]")).not.toBeNull();
  render(content, { container, hydrate: true });
  tap();
  expect(onPress).toHaveBeenCalledTimes(1);
  container.remove();
});
