import { act, fireEvent, render, screen } from "@testing-library/react";
import { redirect } from "next/navigation";
import { Component, type ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { SendingForm } from "@/app/_ui/form/sending-form.client";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Sample } from "@/app/[locale]/sample.client";
import { quizMessages } from "@/messages/quiz";
import { roleNames } from "@/messages/roles";
import { unsentMessages } from "@/messages/unsent";
import { theRoles } from "@/tests/unit/builders";

afterEach(() => vi.useRealTimers());

const words = unsentMessages.vi;
type Action = (form: FormData) => Promise<void>;

const openForm = (action: Action, children: ReactNode = null) =>
  render(
    <SendingForm action={action} words={words}>
      <input type="radio" name="choice" value="cto" aria-label="CTO" />
      <button type="submit" name="certainty" value="very">
        Rất chắc
      </button>
      <PendingButton pending="Đang mở…">Bắt đầu</PendingButton>
      {children}
    </SendingForm>,
  );

const cto = () => screen.getByRole<HTMLInputElement>("radio", { name: "CTO" });
const press = (name = "Rất chắc") => act(async () => fireEvent.click(screen.getByRole("button", { name })));

test("a press that reaches nobody is told, what was picked stays picked, and the next one is sent as it should be", async () => {
  const action = vi.fn<Action>().mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValueOnce();
  openForm(action);
  fireEvent.click(cto());
  await press();
  const alert = screen.getByRole("alert");
  expect([alert.textContent, document.activeElement, cto().checked]).toEqual([words.unreached, alert, true]);
  await press();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(Object.fromEntries(action.mock.calls[1]?.[0] ?? [])).toEqual({ choice: "cto", certainty: "very" });
});

test("while its answer is awaited a form says so and sends nothing more; after half a minute the server is in trouble", async () => {
  vi.useFakeTimers();
  const action = vi.fn<Action>(() => new Promise(() => {}));
  openForm(action);
  await press("Bắt đầu");
  await press();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Đang mở…" }).disabled).toBe(true);
  expect(action).toHaveBeenCalledTimes(1);
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(screen.getByRole("alert").textContent).toBe(words.unsaved);
  expect(screen.getByRole("button", { name: "Bắt đầu" })).toBeTruthy();
});

/** As Next's own boundary, which goes on to where a redirect leads. */
class Boundary extends Component<{ children: ReactNode }> {
  override state = { caught: "" };
  static getDerivedStateFromError = (error: Error & { digest?: string }) => ({ caught: error.digest ?? error.message });
  override render = () => this.state.caught || this.props.children;
}

test("a press that leads elsewhere does so", async () => {
  vi.mocked(console.error).mockImplementation(() => {});
  const action = async () => redirect("/learn/caio-cto/final");
  const { container } = render(
    <Boundary>
      <SendingForm action={action} words={words}>
        <button type="submit">Bắt đầu</button>
      </SendingForm>
    </Boundary>,
  );
  await press("Bắt đầu");
  expect(container.textContent).toContain("/learn/caio-cto/final");
  vi.mocked(console.error).mockClear();
});

test("a guess at the landing page's question that reaches nobody is told, and stays picked", async () => {
  const action = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
  const sampleWords = { ...quizMessages.vi, chooseToSee: "", tryAnother: "" };
  render(
    <Sample
      unseen={null}
      stem="Việc"
      words={sampleWords}
      roles={roleNames(theRoles, "vi")}
      wayOn={null}
      action={action}
    />,
  );
  fireEvent.click(screen.getByRole("radio", { name: "Cả hai" }));
  await press("Khá chắc");
  expect(screen.getByRole("alert").textContent).toBe(quizMessages.vi.unreached);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Cả hai" }).checked).toBe(true);
  await press("Khá chắc");
  expect(action).toHaveBeenCalledTimes(2);
});
