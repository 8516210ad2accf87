import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { StatePage } from "@/app/_ui/state-page";

test.each([
  ["vi", "notFound", "Không tìm thấy trang này.", "/learn"],
  ["vi", "forbidden", "Bạn chưa có quyền xem.", "/learn"],
  ["en", "notFound", "This page can't be found.", "/en/learn"],
  ["en", "forbidden", "You don't have access to this.", "/en/learn"],
] as const)("in %s, %s says “%s” as its heading, and leads on to the course", (locale, state, heading, learn) => {
  render(<StatePage locale={locale} state={state} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(heading);
  expect(screen.getAllByRole("link")[0]?.getAttribute("href")).toBe(learn);
});

test("a fault tells its code and leads back to where it can be tried again", () => {
  render(<StatePage locale="vi" state="failed" code="0a1b2c3d" retry="/account" />);
  expect(screen.getByText("Mã: 0a1b2c3d")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Thử lại" }).getAttribute("href")).toBe("/account");
});
