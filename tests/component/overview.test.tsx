import { render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Distributions } from "@/app/[locale]/manage/[cohort]/overview/distributions";
import { Funnel } from "@/app/[locale]/manage/[cohort]/overview/funnel";
import { MonthFigures } from "@/app/[locale]/manage/[cohort]/overview/month";
import { Trend } from "@/app/[locale]/manage/[cohort]/overview/trend";
import { Means } from "@/app/[locale]/manage/compare/means";
import { ComparisonTable } from "@/app/[locale]/manage/compare/table";
import { cohortViewOf } from "@/domain/cohort-view";
import { distributionOf } from "@/domain/distribution";
import { funnelOf } from "@/domain/funnel";
import type { ComparedCohort } from "@/school/compare";
import type { Month } from "@/school/overview";
import { aCourse } from "@/tests/unit/builders";

/** Non-breaking and other narrow spaces read as spaces. */
const plain = (text: string | null | undefined) => text?.replaceAll(/\s+/g, " ");
const picture = () =>
  plain(
    screen
      .getByRole("img")
      .getAttribute("aria-labelledby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" "),
  );

describe("the funnel", () => {
  const show = (standing: Parameters<typeof funnelOf>[0]) =>
    render(
      <Funnel
        locale="en"
        cohortId="x"
        view={cohortViewOf({ attempts: "last", search: "Đức", page: "3" })}
        rows={funnelOf(standing)}
        mark={0.8}
        checked={4}
      />,
    );

  test("leads from each step to the people behind it, whatever was searched for before", () => {
    show({ waiting: 3, neverBegan: 2, learning: 5, finished: 1, passed: 6, remembered: 4 });
    const links = screen
      .getAllByRole("link")
      .map((link) => [plain(link.getAttribute("aria-label") ?? link.textContent), link.getAttribute("href")]);
    const list = "/en/manage/x?attempts=last";
    expect(links).toEqual([
      ["3 · Not joined yet", "/en/manage/x/invitations?attempts=last&search=%C4%90%E1%BB%A9c&page=3"],
      ["14 · Joined", list],
      ["2 · Never began", `${list}&state=never-began`],
      ["5 · Learning", `${list}&state=learning`],
      ["1 · No certificate yet", `${list}&state=finished`],
      ["6 · Passed, with a certificate", `${list}&state=passed`],
      ["4 · Passed and still knew it after 30 days", "/en/manage/x/gain?attempts=last&search=%C4%90%E1%BB%A9c&page=3"],
    ]);
    expect(picture()).toBe("From invitation to memory 17 people invited, 6 passed, 4 still knew it after 30 days.");
    const [, , , started] = screen.getAllByRole("row");
    expect(
      started &&
        within(started)
          .getAllByRole("cell")
          .map((cell) => plain(cell.textContent)),
    ).toEqual(["12", "86%", "71%", "5 · Learning"]);
  });

  test("of nobody leads nowhere and has no shares", () => {
    show({ waiting: 0, neverBegan: 0, learning: 0, finished: 0, passed: 0, remembered: 0 });
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(screen.queryByText(/%/, { selector: "td" })).toBeNull();
  });
});

describe("the distribution of scores", () => {
  test("draws nothing of fewer than five and says why, and has the pass mark from five on", () => {
    const four = distributionOf([{ bin: 7, n: 4 }]);
    const five = distributionOf([
      { bin: 7, n: 2 },
      { bin: 8, n: 3 },
    ]);
    render(<Distributions locale="vi" lessons={four} finals={five} mark={0.8} />);
    expect(screen.getByText(/Mới có 4 học viên có điểm\. Biểu đồ chỉ vẽ từ 5 người trở lên/)).toBeDefined();
    expect(picture()).toBe(
      "Bài kiểm tra cuối khóa tốt nhất của từng học viên 5 học viên. Đông nhất: 3 người, 80% đến dưới 90%.",
    );
    expect(plain(screen.getByRole("img").textContent)).toContain("Mức đạt 80%");
    const parts = [...screen.getByRole("img").querySelectorAll("rect[x]")].map((bar) => bar.getAttribute("data-part"));
    expect(parts).toEqual(["rest", "bar"]);
  });
});

test("weeks are told with the one that goes on marked as such, and a single week is a chart too", () => {
  const week = { from: new Date("2026-01-04T17:00Z"), until: new Date("2026-01-07T05:00Z") };
  render(<Trend locale="vi" weeks={[{ ...week, active: 2, practices: 0, right: null, responses: 0 }]} />);
  const names = screen.getAllByRole("img", { name: /Tuần này đến giờ/ });
  expect(names).toHaveLength(2);
  expect(screen.getByRole("img", { name: "Học viên có học Tuần này đến giờ: 2. Nhiều nhất: 2, tuần từ 5/1." })).toBe(
    names[0],
  );
  expect(screen.getByRole("img", { name: /Chưa có câu trả lời nào/ })).toBeDefined();
  expect(screen.getAllByRole("rowheader", { hidden: true }).map(({ textContent }) => textContent)).toEqual(
    Array(3).fill("5/1 (chưa hết)"),
  );
});

test("a month's figures are said to be more than chance, no more than it, or not known", () => {
  const period = (from: string, until: string) => ({ from: new Date(from), until: new Date(until) });
  const n = { current: 40, previous: 90 };
  const month: Month = {
    learners: 24,
    periods: {
      current: period("2026-02-28T17:00Z", "2026-03-31T05:00Z"),
      previous: period("2026-01-31T17:00Z", "2026-02-28T17:00Z"),
    },
    active: { current: 20, previous: 10, change: 10, interval: { low: 4, high: 16 } },
    practices: { current: 8, previous: 9, change: -1, interval: { low: -5, high: 3 } },
    right: { current: 0.7, previous: 0.8, change: -0.1, interval: { low: -0.3, high: 0.1 }, n },
    remembered: { current: 0.9, previous: null, change: null, interval: null, n: { current: 12, previous: 0 } },
  };
  render(<MonthFigures locale="en" month={month} />);
  expect(screen.getByText("From 1 Mar to 31 Mar, against the same days of last month: 1 Feb to 28 Feb.")).toBeDefined();
  expect(screen.getAllByRole("definition").map(({ textContent }) => plain(textContent))).toEqual([
    "20n = 24 learnersLast month: 10 (n = 24 learners)Change: +10More than chance (95% confidence interval: +4 to +16).",
    "8n = 24 learnersLast month: 9 (n = 24 learners)Change: -1Not more than chance (95% confidence interval: -5 to +3).",
    "70%n = 40 responsesLast month: 80% (n = 90 responses)Change: -10 percentage pointsNot more than chance (95% confidence interval: -30 to +10).",
    "90%n = 12 responsesLast month: no data yet (n = 0 responses)Not enough data to tell whether it is chance.",
  ]);
});

describe("cohorts side by side", () => {
  const row = (name: string, changes: Partial<ComparedCohort> = {}): ComparedCohort => ({
    ...{ id: name, name, course: aCourse(), learners: 4, started: 3, finished: 1, passed: 0, overdue: 0 },
    ...{ mean: { share: 0.75, interval: { low: 0.6, high: 0.9 } }, solid: null, remembered: null, ...changes },
  });

  test("have each column's order in an address that keeps the attempts, and say which one is shown", () => {
    render(
      <ComparisonTable locale="en" rows={[row("An"), row("Bình", { learners: 0 })]} order="mean" selection="last" />,
    );
    const headers = screen.getAllByRole("columnheader");
    expect(headers.map((header) => header.getAttribute("aria-sort")).filter(Boolean)).toEqual(["descending"]);
    expect(
      within(headers[0] as HTMLElement)
        .getByRole("link")
        .getAttribute("href"),
    ).toBe("/en/manage/compare?attempts=last");
    expect(screen.getByRole("link", { name: "Overdue" }).getAttribute("href")).toBe(
      "/en/manage/compare?by=overdue&attempts=last",
    );
    expect(screen.getByRole("link", { name: "An" }).getAttribute("href")).toBe("/en/manage/An/overview?attempts=last");
    const [, first] = screen.getAllByRole("row");
    expect(
      first &&
        within(first)
          .getAllByRole("cell")
          .map((cell) => plain(cell.textContent)),
    ).toEqual(["4", "3 · 75%", "1 · 25%", "0 · 0%", "75%60% to 90%", "no data yet", "no data yet", "0 · 0%"]);
  });

  test("name their courses where these are several, and only there", () => {
    const other = { ...aCourse(), id: "another", title: { vi: "Khóa khác", en: "Another course" } };
    const { rerender } = render(
      <ComparisonTable locale="en" rows={[row("An"), row("Bình")]} order="name" selection="first" />,
    );
    expect(screen.queryByText("Another course")).toBeNull();
    rerender(
      <ComparisonTable locale="en" rows={[row("An"), row("Bình", { course: other })]} order="name" selection="first" />,
    );
    expect(screen.getByText("Another course")).toBeDefined();
  });

  test("have a picture of their means, with long names shortened and the best one told", () => {
    const long = "Khối Vận hành miền Bắc, các phòng nghiệp vụ và hỗ trợ, đợt tháng 12";
    render(<Means locale="vi" rows={[row(long), row("Rỗng", { mean: null })]} />);
    expect(picture()).toBe(
      `Điểm trung bình của từng nhóm, kèm khoảng tin cậy 95% 1 nhóm có điểm. Cao nhất: ${long}, 75%.`,
    );
    expect(screen.getByRole("img").querySelector("text")?.textContent).toBe("Khối Vận hành…đợt tháng 12");
  });

  test("without any score say so", () => {
    render(<Means locale="vi" rows={[row("An", { mean: null }), row("Rỗng", { mean: null })]} />);
    expect(picture()).toMatch(/Chưa nhóm nào có điểm\.$/);
  });
});
