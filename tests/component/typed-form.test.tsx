import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error";
import { expect, test, vi } from "vitest";
import type { FormAction, FormState } from "@/app/_door/form-state";
import { Field, Option } from "@/app/_ui/form/field.client";
import { StatefulForm } from "@/app/_ui/form/stateful-form.client";
import { accountMessages } from "@/messages/account";
import { entryMessages } from "@/messages/entry";
import { unsentMessages } from "@/messages/unsent";

const words = entryMessages.vi;

function openForm(action: FormAction) {
  render(
    <StatefulForm action={action} words={words} unsent={unsentMessages.vi} submitLabel={words.signUp}>
      <input type="hidden" name="next" value="/progress" />
      <Field name="email" label={words.email} type="email" required />
      <Field
        name="password"
        label={words.password}
        help={words.passwordHelp}
        reveal={{ show: words.showPassword, hide: words.hidePassword }}
        required
      />
      <Option type="radio" name="theme" value="light" defaultChecked>
        {accountMessages.vi.light}
      </Option>
      <Option type="radio" name="theme" value="dark">
        {accountMessages.vi.dark}
      </Option>
    </StatefulForm>,
  );
}

const email = () => screen.getByLabelText<HTMLInputElement>("Email");
const password = () => screen.getByLabelText<HTMLInputElement>("Mật khẩu");
const send = () => userEvent.click(screen.getByRole("button", { name: "Tạo tài khoản" }));
const saidOf = (field: HTMLElement) =>
  (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? null);

const refusal = (changes: Partial<NonNullable<FormState>>) => async () => ({
  refusal: "bad-email",
  wrong: {},
  typed: {},
  ...changes,
});

async function fill() {
  await userEvent.type(email(), "an@example");
  await userEvent.type(password(), "một câu dễ nhớ");
  await userEvent.click(screen.getByLabelText("Tối"));
  await send();
}

test("the form sends what was typed, and what it carries unseen", async () => {
  const action = vi.fn<FormAction>(async () => null);
  openForm(action);
  await fill();
  expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({
    next: "/progress",
    email: "an@example",
    password: "một câu dễ nhớ",
    theme: "dark",
  });
});

test("nothing is marked wrong before it was sent, and a field's help is tied to it", () => {
  openForm(async () => null);
  expect([email(), password()].map((field) => field.getAttribute("aria-invalid"))).toEqual(["false", "false"]);
  expect(saidOf(password())).toEqual([words.passwordHelp]);
});

test("all that is wrong is told at once, each at its field; the first takes the focus, and nothing typed is lost, the password neither", async () => {
  openForm(refusal({ wrong: { email: "bad-email", password: "bad-password" }, typed: { email: "an@example" } }));
  await fill();
  expect((await screen.findByRole("alert")).textContent).toBe(words["bad-input"]);
  expect([saidOf(email()), saidOf(password())]).toEqual([
    [words["bad-email"]],
    [words["bad-password"], words.passwordHelp],
  ]);
  expect([email(), password()].map((field) => field.getAttribute("aria-invalid"))).toEqual(["true", "true"]);
  expect(document.activeElement).toBe(email());
  expect([email().value, password().value, screen.getByLabelText<HTMLInputElement>("Tối").checked]).toEqual([
    "an@example",
    "một câu dễ nhớ",
    true,
  ]);
});

test("a refusal of the whole is read out and takes the focus; one without a sentence of its own gets the general one", async () => {
  const answers = [refusal({ refusal: "wrong-password" }), refusal({ refusal: "bad-locale" })];
  openForm(async () => (await answers.shift()?.()) ?? null);
  await fill();
  const alert = await screen.findByRole("alert");
  expect([alert.textContent, document.activeElement]).toEqual([words["wrong-password"], alert]);
  await send();
  await vi.waitFor(() => expect(alert.textContent).toBe(words["bad-input"]));
});

test("a refusal of the gate says its own words and offers the ways on", async () => {
  const notice = {
    text: "An đang đăng nhập trong trình duyệt này.",
    ways: [{ href: "/account", label: "Tiếp tục với tài khoản An", isNewTab: false }],
  };
  openForm(refusal({ refusal: "other-person", notice }));
  await fill();
  expect((await screen.findByRole("alert")).textContent).toContain(notice.text);
  expect(screen.getByRole("link", { name: "Tiếp tục với tài khoản An" }).getAttribute("href")).toBe("/account");
  expect(password().value).toBe("một câu dễ nhớ");
});

test("a password can be shown, and hidden again", async () => {
  openForm(async () => null);
  const types: string[] = [];
  for (const name of ["Hiện mật khẩu", "Ẩn mật khẩu"]) {
    types.push(password().type);
    await userEvent.click(screen.getByRole("button", { name }));
  }
  expect([...types, password().type]).toEqual(["password", "text", "password"]);
});

test("while the form is under way it can't be sent again", async () => {
  let answer: (state: FormState) => void = () => {};
  const action = vi.fn<FormAction>(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  openForm(action);
  await send();
  await send();
  answer(null);
  await vi.waitFor(() =>
    expect(screen.getByRole("button", { name: "Tạo tài khoản" }).getAttribute("aria-disabled")).toBeNull(),
  );
  expect(action).toHaveBeenCalledTimes(1);
});

test("where no answer comes the form says why and what to do, and all that was typed stays: no network, a server in trouble, a page of a version before", async () => {
  const troubles = [
    new TypeError("Failed to fetch"),
    new Error("An unexpected response was received from the server."),
    new UnrecognizedActionError("gone"),
  ];
  const action = vi.fn<FormAction>(() => Promise.reject(troubles.shift()));
  openForm(action);
  await fill();
  for (const unsent of ["unreached", "unsaved", "stale-page"] as const) {
    await vi.waitFor(() => expect(screen.getByRole("alert").textContent).toContain(unsentMessages.vi[unsent]));
    expect([email().value, password().value, screen.getByLabelText<HTMLInputElement>("Tối").checked]).toEqual([
      "an@example",
      "một câu dễ nhớ",
      true,
    ]);
    if (unsent !== "stale-page") await send();
  }
  expect(screen.getByRole("link", { name: unsentMessages.vi.open }).getAttribute("target")).toBe("_blank");
});
