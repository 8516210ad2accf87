import { act, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { Arrival } from "@/app/_ui/arrival.client";

const heading = <Arrival>Đã nộp bài</Arrival>;

test("a heading that answers a press takes the focus", () => {
  render(heading);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Đã nộp bài" }));
});

test("on a page that was opened the focus stays at its start", () => {
  const container = document.createElement("div");
  container.innerHTML = renderToString(heading);
  document.body.append(container);
  act(() => void render(heading, { container, hydrate: true }));
  expect(document.activeElement).toBe(document.body);
});
