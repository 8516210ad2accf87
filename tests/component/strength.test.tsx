import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refusedState } from "@/app/_door/form-state";
import { Field } from "@/app/_ui/form/field.client";
import { StatefulForm } from "@/app/_ui/form/stateful-form.client";
import { Strength } from "@/app/_ui/form/strength.client";
import { strengthOf } from "@/domain/password-strength";
import { unsentMessages } from "@/messages/unsent";

const words = {
  short: "short",
  "password-common": "common",
  "password-personal": "personal",
  "password-pattern": "pattern",
  good: "good",
  strong: "strong",
};

const asked: { password: string; email: string; name: string }[] = [];

/** The server, which judges what it is asked; without network nobody answers. */
const answer = vi.fn(async (_: string, { body }: { body: string }): Promise<Response> => {
  const typed = JSON.parse(body);
  asked.push(typed);
  return Response.json(strengthOf(typed.password, typed));
});

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", answer);
});
afterEach(() => void vi.unstubAllGlobals());

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

test("a password is sent to be judged when its typing pauses, once, and not at all while it is too short", async () => {
  render(
    <form>
      <input name="name" aria-label="Tên" />
      <input name="password" type="password" aria-label="Mật khẩu" />
      <input name="agreed" type="checkbox" aria-label="Đồng ý" />
      <Strength words={words} />
    </form>,
  );
  const status = screen.getByRole("status");
  await userEvent.type(screen.getByLabelText("Mật khẩu"), "một câu");
  await expect.poll(() => status.textContent?.trim()).toBe("short");
  expect(asked).toEqual([]);
  await userEvent.type(screen.getByLabelText("Mật khẩu"), " dễ nhớ");
  await expect.poll(() => status.textContent?.trim()).toBe("strong");
  await userEvent.click(screen.getByLabelText("Đồng ý"));
  await userEvent.type(screen.getByLabelText("Tên"), "An");
  await expect.poll(() => asked).toHaveLength(2);
  expect(asked).toEqual([
    { password: "một câu dễ nhớ", email: "", name: "" },
    { password: "một câu dễ nhớ", email: "", name: "An" },
  ]);
}, 40_000);

test("nothing is said of a password that can't be judged now, and the form stays as it is", async () => {
  const replies = [
    () => Promise.reject(new TypeError("Failed to fetch")),
    async () => new Response("", { status: 429 }),
  ];
  render(
    <form>
      <input name="password" type="password" aria-label="Mật khẩu" />
      <Strength words={words} />
    </form>,
  );
  const [field, status] = [screen.getByLabelText("Mật khẩu"), screen.getByRole("status")];
  for (const reply of replies) {
    await userEvent.clear(field);
    await userEvent.type(field, "một câu dễ nhớ");
    await expect.poll(() => status.textContent?.trim()).toBe("strong");
    answer.mockImplementationOnce(reply);
    await userEvent.type(field, "!");
    await expect.poll(() => status.textContent).toBe("");
  }
}, 40_000);
