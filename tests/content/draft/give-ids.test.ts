import { expect, test } from "vitest";
import { withIds } from "@/content/draft/give-ids";

const before = `## Ghi sổ {#ghi-so}

{#so-sach}
Kế toán trưởng ghi sổ.

{#bao-cao}
Kế toán trưởng lập báo cáo.`;

const given = (text: string, changes: Partial<Parameters<typeof withIds>[1]> = {}) =>
  withIds(text, { locale: "vi", before, original: undefined, isTaken: () => false, ...changes });

test("a text whose parts all have their ids stays as it is", () => {
  expect(given(before)).toBe(before);
});

test("a new section and a new paragraph get ids of their words, and each sentence its line", () => {
  expect(given(`${before}\n\n## Vốn\n\nCFO lo vốn. CFO gặp ngân hàng.`)).toBe(
    `${before}\n\n## Vốn {#von}\n\n{#cfo-lo-von-cfo-gap-ngan}\nCFO lo vốn.\nCFO gặp ngân hàng.`,
  );
});

test("ids that were deleted come back where they stood, whatever was added around", () => {
  const bare = before.replace(/ ?\{#[a-z-]+\}\n?/g, (id) => (id.endsWith("\n") && id.startsWith(" ") ? "\n" : ""));
  expect(given(bare)).toBe(before);
  expect(given(before.replace("{#so-sach}\n", ""))).toBe(before);
});

test("what is still being typed gets no id of half its words", () => {
  const typing = `${before}\n\nCFO lo`;
  expect(given(typing)).toBe(typing);
  expect(given(`${before}\n\n## Vốn`)).toBe(`${before}\n\n## Vốn`);
});

test("a text that goes on being typed without its new ids keeps them", () => {
  const typed = `${before}\n\nCFO lo vốn.`;
  const first = given(typed);
  expect(given(`${typed} Rồi gặp ngân hàng.`, { before: first })).toBe(`${first}\nRồi gặp ngân hàng.`);
});

test("an id that another lesson has is given to nothing here", () => {
  expect(given(`${before}\n\nLo vốn.`, { isTaken: (id) => id === "lo-von" })).toContain("{#lo-von-2}\nLo vốn.");
});

test("the second language takes the ids of the original, place by place", () => {
  const english = "## Keeping books\n\nThe accountant keeps the books.\n\nThe accountant reports.\n\nOne more.";
  expect(given(english, { locale: "en", before: "", original: before })).toBe(
    "## Keeping books {#ghi-so}\n\n{#so-sach}\nThe accountant keeps the books.\n\n{#bao-cao}\nThe accountant reports.\n\n{#one-more}\nOne more.",
  );
});
