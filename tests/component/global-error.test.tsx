import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  cleanup();
  vi.resetModules();
  vi.doUnmock("@/app/_ui/error-page.client");
  document.documentElement.removeAttribute("data-theme");
});

vi.mock("next/navigation", () => ({ usePathname: () => "/en/learn" }));

async function fail() {
  const { default: GlobalError } = await import("@/app/global-error");
  await act(async () =>
    render(<GlobalError error={Object.assign(new Error("broken"), { digest: "4711" })} />, { container: document }),
  );
}

test("a page that fails in the browser says so in its language, with the code, and keeps its theme", async () => {
  document.documentElement.lang = "en";
  document.documentElement.dataset.theme = "dark";
  await fail();
  expect(await screen.findByRole("heading", { name: "Something went wrong on our side." })).toBeDefined();
  expect(screen.getByText("Code: 4711")).toBeDefined();
  expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  expect(document.documentElement.dataset.theme).toBe("dark");
});

test("where even the words can't be fetched, there is a way on", async () => {
  vi.doMock("@/app/_ui/error-page.client", () => {
    throw new Error("no network");
  });
  await fail();
  expect(await screen.findByRole("button", { name: "Phân Vai ↻" })).toBeDefined();
});
