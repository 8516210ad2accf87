import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { DutyMastery } from "@/app/[locale]/progress/[course]/duty-list";
import { Known } from "@/app/[locale]/progress/[course]/known";
import { choices } from "@/domain/choice";
import { type MasteryState, masteryStates, noKnowledge } from "@/domain/mastery";
import { course } from "@/tests/first-course";
import { aCard } from "@/tests/unit/builders";

const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);
const now = new Date("2026-03-02T03:00:00Z");

/** Every state in turn; those not started were never asked. */
const mastery: DutyMastery[] = duties.map(({ id }, index) => {
  const state = masteryStates[index % masteryStates.length] ?? "learning";
  const dueAt = new Date(state === "due" ? "2026-03-01T03:00:00Z" : "2026-03-09T03:00:00Z");
  const met = { latest: state !== "learning", card: aCard({ responsibilityId: id, dueAt }) };
  return {
    ...noKnowledge,
    responsibilityId: id,
    state,
    ...(state === "not-started" ? { latest: undefined, card: null } : met),
  };
});

const words: Record<MasteryState, string> = {
  "not-started": "Chưa học",
  learning: "Đang học",
  learned: "Đã học",
  solid: "Vững",
  due: "Cần ôn",
};

const shown = () => render(<Known course={course} locale="vi" mastery={mastery} now={now} />).container;
const list = () => screen.getByRole("table", { name: "Danh sách trách nhiệm" });

test("each zone has a mark for each of its responsibilities, in the states they are in", () => {
  const container = shown();
  for (const zone of choices) {
    const drawn = [...container.querySelectorAll(`[data-zone="${zone}"] [data-mark]`)].map((mark) =>
      mark.getAttribute("data-mark"),
    );
    expect(drawn).toEqual(duties.flatMap(({ owner }, index) => (owner === zone ? [mastery[index]?.state] : [])));
  }
});

test("no two marks of a zone lie on one another", () => {
  const places = [...shown().querySelectorAll("[data-zone] [data-mark] circle")].map(
    (circle) => `${circle.getAttribute("cx")} ${circle.getAttribute("cy")}`,
  );
  expect(new Set(places).size).toBe(duties.length);
});

test("each dot that was met leads to its duty in the list, by name; those not met have no name and lead nowhere", () => {
  const container = shown();
  const dots = [...container.querySelectorAll('[data-zone] a[href^="#duty-"]')].map((dot) => [
    dot.getAttribute("href"),
    dot.getAttribute("aria-label"),
  ]);
  const met = choices.flatMap((zone) =>
    duties.flatMap(({ id, owner, name }, index) => {
      const state = mastery[index]?.state ?? "not-started";
      return owner === zone && state !== "not-started" ? [[`#duty-${id}`, `${name.vi}: ${words[state]}`]] : [];
    }),
  );
  expect(dots).toEqual(met);
  for (const [to] of met) expect(container.querySelectorAll(String(to))).toHaveLength(1);
});

test("dots are far enough apart for targets of 24 px where the drawing is 288 px wide", () => {
  const places = [...shown().querySelectorAll("[data-zone] [data-mark] circle")].map((dot) => [
    Number(dot.getAttribute("cx")),
    Number(dot.getAttribute("cy")),
  ]);
  const gaps = places.flatMap(([x = 0, y = 0], index) =>
    places.slice(index + 1).map(([otherX = 0, otherY = 0]) => Math.hypot(x - otherX, y - otherY)),
  );
  expect((Math.min(...gaps) * 288) / 328).toBeGreaterThanOrEqual(24);
});

test("the table of counts says how many marks of each kind each zone has", () => {
  shown();
  const counts = within(screen.getByRole("table", { name: "Số trách nhiệm theo mức và theo vùng" }));
  for (const state of masteryStates) {
    const row = counts.getByRole("row", { name: new RegExp(`^${words[state]}`) });
    const figures = within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => Number(textContent));
    expect(figures).toEqual(
      choices.map(
        (zone) => duties.filter(({ owner }, index) => owner === zone && mastery[index]?.state === state).length,
      ),
    );
  }
});

test("the list says of each responsibility that was met what its mark says, its latest response and when it is asked again", () => {
  shown();
  const rows = within(list()).getAllByRole("row");
  for (const [index, { name, owner }] of duties.entries()) {
    const own = mastery[index];
    const row = rows.find(({ textContent }) => textContent?.startsWith(name.vi));
    if (own?.state === "not-started") expect(row).toBeUndefined();
    else if (own) {
      expect(row?.textContent).toContain({ first: "CAIO", both: "Cả hai", second: "CTO" }[owner]);
      expect([...(row?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent?.trim())).toEqual([
        words[own.state],
        own.latest ? "Đúng" : "Chưa đúng",
        own.state === "due" ? "hôm nay" : "9/3",
      ]);
    }
  }
});

test("responsibilities not met yet are counted and not named", () => {
  shown();
  const unmet = duties.filter((_, index) => mastery[index]?.state === "not-started");
  for (const { name } of unmet) expect(list().textContent).not.toContain(name.vi);
  const counts = within(list())
    .getAllByText(/^Còn \d+ trách nhiệm chưa gặp\.$/)
    .map(({ textContent }) => Number(/\d+/.exec(textContent ?? "")?.[0]));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(unmet.length);
});

test("the view is a choice of two radios, the circles first", () => {
  shown();
  expect(screen.getAllByRole<HTMLInputElement>("radio").map(({ value, checked }) => [value, checked])).toEqual([
    ["asVenn", true],
    ["asList", false],
  ]);
});
