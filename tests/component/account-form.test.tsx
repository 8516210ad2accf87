import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AccountForm } from "@/app/_ui/account-form.client";
import type { FormState } from "@/app/gate";
import { accountMessages } from "@/app/messages/account";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

function openForm(action: Action) {
  const words = accountMessages.vi;
  render(
    <AccountForm
      locale="vi"
      words={words}
      fields={[
        { name: "email", type: "email", autoComplete: "username", label: words.email },
        { name: "password", type: "password", autoComplete: "new-password", label: words.password, help: words.passwordHelp },
      ]}
      submitLabel={words.signUp}
      hidden={{ next: "/progress" }}
      action={action}
    />,
  );
}

const email = () => screen.getByLabelText<HTMLInputElement>("Email");
const password = () => screen.getByLabelText<HTMLInputElement>("Mật khẩu");
const send = () => userEvent.click(screen.getByRole("button", { name: "Tạo tài khoản" }));

test("the form sends what was typed, with its language and where to go afterwards", async () => {
  const action = vi.fn<Action>(async () => null);
  openForm(action);
  await userEvent.type(email(), "an@example.com");
  await userEvent.type(password(), "một câu dễ nhớ");
  await send();
  expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({ locale: "vi", next: "/progress", email: "an@example.com", password: "một câu dễ nhớ" });
});

test("a field's help is tied to it", () => {
  openForm(async () => null);
  expect(document.getElementById(password().getAttribute("aria-describedby") ?? "")?.textContent).toBe(accountMessages.vi.passwordHelp);
});

test("a refusal is read out, marks its field, and keeps what was typed but for the password", async () => {
  openForm(async () => ({ refusal: "bad-email", typed: { email: "an@example" } }));
  await userEvent.type(email(), "an@example");
  await userEvent.type(password(), "một câu dễ nhớ");
  await send();
  expect((await screen.findByRole("alert")).textContent).toBe(accountMessages.vi["bad-email"]);
  expect([email().value, email().getAttribute("aria-invalid")]).toEqual(["an@example", "true"]);
  expect([password().value, password().getAttribute("aria-invalid")]).toEqual(["", null]);
});

test("a refusal without a sentence of its own gets the general one", async () => {
  openForm(async () => ({ refusal: "bad-locale", typed: {} }));
  await send();
  expect((await screen.findByRole("alert")).textContent).toBe(accountMessages.vi["bad-input"]);
});

test("while the form is under way it can't be sent again", async () => {
  let answer: (state: FormState) => void = () => {};
  const action = vi.fn<Action>(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  openForm(action);
  await send();
  await send();
  answer(null);
  await vi.waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(false));
  expect(action).toHaveBeenCalledTimes(1);
});
