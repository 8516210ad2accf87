import { act, fireEvent, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FormState } from "@/app/_door/form-state";
import type { Saved } from "@/app/[locale]/author/[course]/actions";
import type { Write } from "@/app/[locale]/author/[course]/saving.client";
import { WrittenField } from "@/app/[locale]/author/[course]/written-field.client";
import { writtenMessages } from "@/messages/studio-written";

vi.mock("@/app/[locale]/author/[course]/actions", () => ({}));

const words = writtenMessages.vi;
type Answer = FormState | Saved;

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.lang = "vi";
});
afterEach(() => vi.useRealTimers());

const field = (write: Write, text = "Cũ", version = 1, rows = 2) => (
  <WrittenField
    write={write}
    id="stem"
    label="Câu hỏi"
    lang="vi"
    text={text}
    version={version}
    remarks={[{ level: "error", text: "Câu hỏi có tên vai." }]}
    rows={rows}
    words={words}
    refusals={{}}
    mark={{ label: "Đánh dấu", signs: "==" }}
  >
    <input type="hidden" name="field" value="item/a-plain/stem" />
  </WrittenField>
);

function open(...answers: (Answer | Error)[]) {
  const sent: Record<string, string>[] = [];
  const write = vi.fn(async (_state: Answer, form: FormData): Promise<Answer> => {
    sent.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
    const answer = answers.shift() ?? { saved: 100 };
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const { rerender } = render(field(write));
  return { sent, show: (text: string, version: number) => rerender(field(write, text, version)) };
}

const control = () => screen.getByLabelText<HTMLTextAreaElement>("Câu hỏi");
const type = (text: string) => fireEvent.change(control(), { target: { value: text } });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const changed = (theirs: string): Answer => ({
  refusal: "changed-meanwhile",
  wrong: {},
  typed: {},
  values: { name: "Minh", time: "lúc 09:05 ngày 01/02/2026", theirs, version: "7" },
});
const leaving = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("what was typed into an empty field before the page's script ran stays, and is saved", async () => {
  const write = vi.fn(async (): Promise<Answer> => ({ saved: 2 }));
  const container = document.createElement("div");
  document.body.append(container);
  container.innerHTML = renderToString(field(write, ""));
  control().value = "Gõ sớm";
  render(field(write, ""), { container, hydrate: true });
  expect(control().value).toBe("Gõ sớm");
  await wait(700);
  expect(write).toHaveBeenCalledTimes(1);
  expect(control().value).toBe("Gõ sớm");
});

test("a pause of typing saves the text once, and says when", async () => {
  const { sent } = open({ saved: 2 });
  type("Mới");
  await wait(600);
  type("Mới hơn");
  await wait(600);
  expect(sent).toEqual([]);
  await wait(100);
  expect(sent).toMatchObject([{ text: "Mới hơn", seen: "1", field: "item/a-plain/stem" }]);
  expect(screen.getByRole("status").textContent).toMatch(/^Đã lưu lúc \d\d:\d\d$/);
});

test("leaving the field and Ctrl+S save at once; what is the same is not sent", async () => {
  const { sent } = open({ saved: 2 }, { saved: 3 });
  fireEvent.blur(control());
  type("Một");
  fireEvent.keyDown(control(), { key: "s", ctrlKey: true });
  await wait(0);
  type("Hai");
  fireEvent.blur(control());
  await wait(0);
  expect(sent.map(({ text, seen }) => [text, seen])).toEqual([
    ["Một", "1"],
    ["Hai", "2"],
  ]);
});

test("what comes with the page never takes a keystroke, and stands in the field once it is left", async () => {
  const { show } = open({ saved: 2 });
  control().focus();
  type("Tôi đang gõ ");
  show("Bản của trang", 5);
  expect(control().value).toBe("Tôi đang gõ ");
  await wait(700);
  show("Tôi đang gõ", 6);
  expect(control().value).toBe("Tôi đang gõ ");
  act(() => control().blur());
  await wait(0);
  expect(control().value).toBe("Tôi đang gõ");
});

test.each(["unavailable", "full"])(
  "a server that is %s is sent the same parcel until it is kept, and then what was typed meanwhile",
  async (refusal) => {
    const notice = { text: "Máy chủ đang bận.", ways: [] };
    const { sent } = open({ refusal, wrong: {}, typed: {}, values: {}, notice }, { saved: 2 }, { saved: 3 });
    type("Một");
    await wait(700);
    expect(screen.getByRole("alert").textContent).toContain(notice.text);
    expect(leaving()).toBe(true);
    type("Một hai");
    await wait(15_000);
    expect(control().value).toBe("Một hai");
    expect(sent.map(({ text }) => text)).toEqual(["Một", "Một", "Một hai"]);
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(sent[2]?.id).not.toBe(sent[0]?.id);
    expect(leaving()).toBe(false);
  },
);

test("a page from before the save does not bring the old text back", async () => {
  const { show } = open({ saved: 9 });
  type("Mới");
  await wait(700);
  show("Cũ", 8);
  expect(control().value).toBe("Mới");
});

test("without network the text stays, leaving warns, and it is sent again until it is kept", async () => {
  const { sent } = open(new TypeError("offline"), new TypeError("offline"), { saved: 2 });
  type("Một");
  await wait(700);
  expect(screen.getByRole("alert").textContent).toContain(words.unreached);
  expect(leaving()).toBe(true);
  type("Một hai");
  await wait(2_000);
  act(() => void window.dispatchEvent(new Event("online")));
  await wait(5_000);
  // The first text is answered before a newer one goes out, under the id that it had: it may have arrived.
  expect(sent.map(({ text }) => text)).toEqual(["Một", "Một", "Một", "Một hai"]);
  expect(new Set(sent.slice(0, 3).map(({ id }) => id)).size).toBe(1);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(leaving()).toBe(false);
});

test("what the server could not keep for a fault of its own is sent again, and says so meanwhile", async () => {
  const notice = { text: "Có lỗi ở phía chúng tôi. Mã: 12ab34cd", ways: [] };
  const { sent } = open({ refusal: "failed", wrong: {}, typed: {}, notice }, { saved: 2 });
  type("Một");
  await wait(700);
  expect(screen.getByRole("alert").textContent).toBe(notice.text);
  await wait(2_000);
  expect(sent.map(({ text }) => text)).toEqual(["Một", "Một"]);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("of two versions the author chooses: one's own goes out on top of the other", async () => {
  const { sent } = open(changed("Bản của Minh"), { saved: 8 });
  type("Bản của tôi");
  await wait(700);
  expect(screen.getByRole("alert").textContent).toMatch(
    /^Minh đã sửa đúng chỗ này lúc 09:05 ngày 01\/02\/2026, nên.*Bản của Minh/,
  );
  type("Bản của tôi, dài hơn");
  await wait(5_000);
  expect(sent).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: words.keepMine }));
  await wait(0);
  expect(sent[1]).toMatchObject({ text: "Bản của tôi, dài hơn", seen: "7" });
});

test("of two versions the author chooses: the other one takes the field", async () => {
  const { sent } = open(changed("Bản của Minh"));
  type("Bản của tôi");
  await wait(700);
  expect(screen.getByRole("alert").textContent).toContain("Minh đã sửa đúng chỗ này lúc 09:05 ngày 01/02/2026, nên");
  fireEvent.click(screen.getByRole("button", { name: words.takeTheirs }));
  await wait(5_000);
  expect(control().value).toBe("Bản của Minh");
  expect(sent).toHaveLength(1);
  expect(leaving()).toBe(false);
});

test("where the text itself is as it was, what changed beside it asks nothing of the author", async () => {
  const { sent } = open(changed("Cũ"), { saved: 8 });
  type("Mới");
  await wait(700);
  expect(sent.map(({ text, seen }) => [text, seen])).toEqual([
    ["Mới", "1"],
    ["Mới", "7"],
  ]);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what is wrong with the text is tied to the field, and a button marks the selected words", async () => {
  open();
  const remarks = document.getElementById(control().getAttribute("aria-describedby") ?? "");
  expect(remarks?.textContent).toBe(`${words.error}: Câu hỏi có tên vai.`);
  expect(control().getAttribute("aria-invalid")).toBe("true");
  type("Ghi sổ hằng ngày");
  control().setSelectionRange(0, 6);
  fireEvent.click(screen.getByRole("button", { name: "Đánh dấu" }));
  expect(control().value).toBe("==Ghi sổ== hằng ngày");
});

test("a text of one line has no line ends: Enter saves it, and pasted lines become one", async () => {
  const sent: FormDataEntryValue[] = [];
  const write: Write = async (_, form) => {
    sent.push(form.get("text") ?? "");
    return { saved: 2 };
  };
  render(field(write, "Cũ", 1, 1));
  type("Một\nhai");
  expect(control().value).toBe("Một hai");
  expect(fireEvent.keyDown(control(), { key: "Enter" })).toBe(false);
  await wait(0);
  expect(sent).toEqual(["Một hai"]);
});
