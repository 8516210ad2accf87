import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Source } from "@/app/[locale]/learn/[course]/[lesson]/source";

test("a lesson names its source, with a link that tells its page nothing of the reader", () => {
  const source = { title: "Hai vai", author: "Trần An", publisher: "Tạp chí Bếp", url: "https://example.com/bep" };
  const { container } = render(<Source source={source} locale="vi" />);
  expect(container.textContent).toBe("Nguồn: Hai vai · Trần An · Tạp chí Bếp");
  const link = screen.getByRole("link", { name: "Hai vai" });
  expect(link.getAttribute("href")).toBe("https://example.com/bep");
  expect(link.getAttribute("rel")?.split(" ")).toEqual(expect.arrayContaining(["noopener", "noreferrer"]));
});

test("a source without an address is named without a link", () => {
  const { container } = render(<Source source={{ title: "Two roles" }} locale="en" />);
  expect(container.textContent).toBe("Source: Two roles");
  expect(screen.queryByRole("link")).toBeNull();
});
