import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Pager } from "@/app/_ui/pager";

test("a list's pages say which is shown and lead to those beside it; nothing is said where one holds all", () => {
  const pages = (page: number, of: number) => (
    <Pager locale="en" table="By learner" page={page} pages={of} hrefOf={(to) => `?people=${to}`} />
  );
  const { rerender, container } = render(pages(2, 3));
  expect(screen.getByRole("navigation", { name: "Pages: By learner" }).textContent).toContain("Page 2 of 3");
  expect(screen.getByRole("link", { name: "Previous page" }).getAttribute("href")).toBe("?people=1");
  expect(screen.getByRole("link", { name: "Next page" }).getAttribute("href")).toBe("?people=3");
  rerender(pages(3, 3));
  expect(screen.queryByRole("link", { name: "Next page" })).toBeNull();
  rerender(pages(1, 1));
  expect(container.innerHTML).toBe("");
});
