import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Glyph, GlyphOf, GlyphSymbols } from "@/app/_ui/glyph";

test.each([{}, { first: 1 }, { both: 0.5, second: 0.25 }])(
  "a glyph filled as %j is hidden from assistive technology and can't be focused",
  (filled) => {
    const { container } = render(<Glyph filled={filled} />);
    expect(screen.queryByRole("img")).toBeNull();
    expect(container.textContent).toBe("");
    expect([
      container.firstElementChild?.getAttribute("aria-hidden"),
      container.firstElementChild?.getAttribute("focusable"),
    ]).toEqual(["true", "false"]);
  },
);

test("a zone with no share isn't drawn, and both outlines always are", () => {
  const { container } = render(<Glyph filled={{ first: 0, both: 1 }} />);
  expect(container.querySelectorAll("path")).toHaveLength(1);
  expect(container.querySelectorAll("circle")).toHaveLength(2);
});

test("a share of a half fills a zone to half of its height, from below", () => {
  const { container } = render(<Glyph filled={{ second: 0.5 }} />);
  // The circles reach from y = 5 to y = 19.
  expect(container.querySelector("svg svg")?.getAttribute("y")).toBe("12");
});

test("a glyph that stands among the page's symbols is drawn once and shown by its id, hidden from assistive technology", () => {
  const { container } = render(
    <>
      <GlyphSymbols of={{ learned: { first: 1, both: 1, second: 1 }, learning: { first: 1 } }} />
      <GlyphOf id="learned" size={16} />
      <GlyphOf id="learning" size={16} />
    </>,
  );
  const shown = [...container.querySelectorAll("use")].map((use) => use.getAttribute("href"));
  expect(shown.map((href) => container.querySelectorAll(`${href} path`).length)).toEqual([3, 1]);
  const { container: alone } = render(<Glyph filled={{}} />);
  for (const symbol of container.querySelectorAll("symbol"))
    expect(symbol.getAttribute("class"), "the rules of a glyph hold").toBe(
      alone.firstElementChild?.getAttribute("class"),
    );
  for (const svg of container.querySelectorAll(":scope > svg")) expect(svg.getAttribute("aria-hidden")).toBe("true");
});
