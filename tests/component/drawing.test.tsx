import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Drawing } from "@/app/[locale]/learn/[course]/[lesson]/drawing";
import type { Section } from "@/domain/course";

const drawing: NonNullable<Section["drawing"]> = {
  width: 360,
  height: 140,
  parts: [
    { tag: "circle", cx: "20", cy: "20", r: "10", class: "both" },
    { tag: "g", transform: "translate(9 9)", shapes: [{ tag: "path", d: "M0 0h9", class: "second" }] },
  ],
  caption: { vi: "Cả hai cùng lo.", en: "Both see to it." },
};

test.each([
  ["vi", "Cả hai cùng lo."],
  ["en", "Both see to it."],
] as const)("a drawing is a figure whose caption says in %s what the hidden picture shows", (locale, caption) => {
  render(<Drawing id="ovens" drawing={drawing} locale={locale} />);
  const figure = screen.getByRole("figure");
  expect(within(figure).getByText(caption).tagName).toBe("FIGCAPTION");
  expect(figure.textContent).toBe(caption);
  expect(within(figure).queryByRole("img")).toBeNull();
  const svg = figure.querySelector("svg");
  expect([svg?.getAttribute("aria-hidden"), svg?.getAttribute("focusable")]).toEqual(["true", "false"]);
});

test("the box gives the drawing its height before anything is loaded", () => {
  const { container } = render(<Drawing id="ovens" drawing={drawing} locale="en" />);
  const svg = container.querySelector("svg");
  expect(["viewBox", "width", "height"].map((name) => svg?.getAttribute(name))).toEqual(["0 0 360 140", "360", "140"]);
});

test("what both do has dots and stripes, what the CTO does has stripes alone, from patterns of their own drawing", () => {
  const { container } = render(
    <>
      <Drawing id="ovens" drawing={drawing} locale="en" />
      <Drawing id="guests" drawing={drawing} locale="en" />
    </>,
  );
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [at, figure] of screen.getAllByRole("figure").entries()) {
    const fills = (selector: string) =>
      [...figure.querySelectorAll(selector)].flatMap((shape) => shape.getAttribute("fill") ?? []);
    const name = at === 0 ? "ovens" : "guests";
    expect(fills("svg > circle")).toEqual([`url(#${name}-dots)`, `url(#${name}-stripes)`]);
    expect(fills("g[transform='translate(9 9)'] > path")).toEqual([`url(#${name}-stripes)`]);
    for (const used of [`${name}-dots`, `${name}-stripes`])
      expect(figure.querySelector(`pattern[id="${used}"]`)).not.toBeNull();
  }
});
