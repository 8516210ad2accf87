import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { refusedState } from "@/app/_door/form-state";
import { Field } from "@/app/_ui/form/field.client";
import { StatefulForm } from "@/app/_ui/form/stateful-form.client";
import { Strength } from "@/app/_ui/form/strength.client";
import { unsentMessages } from "@/messages/unsent";

const words = {
  short: "short",
  "password-common": "common",
  "password-personal": "personal",
  "password-pattern": "pattern",
  good: "good",
  strong: "strong",
};

test("how hard a password is to guess is said while it is typed, by the name and address in its form", async () => {
  render(
    <form>
      <input name="name" defaultValue="Trần Quốc Bình" />
      <input name="email" defaultValue="binh@congty.vn" />
      <input name="password" type="password" aria-label="Mật khẩu" />
      <Strength words={words} />
    </form>,
  );
  const [field, status] = [screen.getByLabelText("Mật khẩu"), screen.getByRole("status")];
  expect(status.textContent).toBe("");
  for (const [typed, verdict] of [
    ["ngắn", "short"],
    ["password1234", "common"],
    ["tranquocbinh1", "personal"],
    ["aaaaaaaaaaaa", "pattern"],
    ["một câu dễ nhớ", "strong"],
  ]) {
    await userEvent.clear(field);
    await userEvent.type(field, typed ?? "");
    await expect.poll(() => status.textContent?.trim(), { timeout: 10_000 }).toBe(verdict);
  }
}, 40_000);

test("what the server refused a password for is said once, at its field, until another one is typed", async () => {
  render(
    <StatefulForm
      action={async () => refusedState({ password: "password1234" }, "password-common", "password")}
      words={{ "bad-input": "check", "password-common": "common" }}
      unsent={unsentMessages.en}
      submitLabel="send"
    >
      <Field name="password" type="password" label="Mật khẩu" />
      <Strength words={words} />
    </StatefulForm>,
  );
  const field = screen.getByLabelText("Mật khẩu");
  await userEvent.type(field, "password1234");
  await screen.findByText("common", undefined, { timeout: 10_000 });
  await userEvent.click(screen.getByRole("button", { name: "send" }));
  await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getAllByText("common")).toHaveLength(1);
  await userEvent.clear(field);
  await userEvent.type(field, "aaaaaaaaaaaa");
  await screen.findByText("pattern", undefined, { timeout: 10_000 });
}, 40_000);
