import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Strength } from "@/app/_ui/form/strength.client";

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
