import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settlingMs } from "@/app/_ui/settling.client";
import { ReviewKeys } from "@/app/[locale]/author/[course]/review-keys.client";

const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

let now = 0;
beforeEach(() => {
  now = 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  push.mockClear();
});

const accept = vi.fn();

function Page({ isOn = true, openKey = "one" }: { isOn?: boolean; openKey?: string }) {
  return (
    <>
      <ReviewKeys isOn={isOn} openKey={openKey} />
      <div data-review="">
        <div data-panel="">
          <h2 id="open" tabIndex={-1}>
            {openKey}
          </h2>
          <button type="button" data-key="a" data-decides="" onClick={accept}>
            Nhận
          </button>
          <a data-key="j arrowdown" data-soft="" href="/author/x?duty=two#open">
            Sau
          </a>
          <details>
            <summary data-key="e">Sửa lời</summary>
            <textarea aria-label="Lời" />
          </details>
        </div>
        <a data-soft="" data-add="" href="/author/x?add=s1.1">
          Thêm
        </a>
      </div>
    </>
  );
}

function openPage(props: Parameters<typeof Page>[0] = {}) {
  accept.mockClear();
  const page = render(<Page {...props} />);
  now += settlingMs;
  return page;
}

test("a key presses the control that names it; held down, with another key, or turned off it does nothing", async () => {
  const { unmount } = openPage();
  await userEvent.keyboard("a");
  fireEvent.keyDown(document.body, { key: "a", repeat: true });
  fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "a", isComposing: true });
  expect(accept).toHaveBeenCalledTimes(1);
  unmount();
  openPage({ isOn: false });
  await userEvent.keyboard("a");
  expect(accept).not.toHaveBeenCalled();
});

test("an input method that keeps the letter to itself is understood by the key's place", () => {
  openPage();
  fireEvent.keyDown(document.body, { key: "Process", code: "KeyA" });
  expect(accept).toHaveBeenCalledTimes(1);
});

test("who has not had half a second to see what has opened decides on nothing, and can still go on", async () => {
  const { rerender } = openPage();
  rerender(<Page openKey="two" />);
  await userEvent.keyboard("a");
  expect(accept).not.toHaveBeenCalled();
  await userEvent.keyboard("j");
  expect(push).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/duty=two$/), { scroll: false });
  now += settlingMs;
  await userEvent.keyboard("a");
  expect(accept).toHaveBeenCalledTimes(1);
});

test("what opens takes the focus; what came with the page does not", () => {
  const { rerender } = openPage();
  expect(document.activeElement).toBe(document.body);
  rerender(<Page openKey="two" />);
  expect(document.activeElement).toBe(screen.getByRole("heading"));
});

test("a fold opens with the focus in its field, where letters are typed and not pressed", async () => {
  openPage();
  await userEvent.keyboard("e");
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard("aj");
  expect([field.value, accept.mock.calls.length, push.mock.calls.length]).toEqual(["aj", 0, 0]);
});

test("arrows go through the duties while the focus is among them, and scroll elsewhere", () => {
  openPage();
  fireEvent.keyDown(document.body, { key: "ArrowDown" });
  expect(push).not.toHaveBeenCalled();
  screen.getByRole("heading").focus();
  fireEvent.keyDown(screen.getByRole("heading"), { key: "ArrowDown" });
  expect(push).toHaveBeenCalledTimes(1);
});

test("n goes to the next sentence that was left out, and once more adds a duty from it", async () => {
  openPage();
  await userEvent.keyboard("n");
  expect(document.activeElement).toBe(screen.getByRole("link", { name: "Thêm" }));
  await userEvent.keyboard("n");
  expect(push).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/add=s1\.1$/), { scroll: false });
});
