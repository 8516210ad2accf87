import { describe, expect, test } from "vitest";
import { applyChange } from "@/content/draft/apply";
import { Change } from "@/content/draft/change";
import { type Draft, lessonsOf } from "@/content/draft/draft";
import { findField } from "@/content/draft/field";
import { folderOfDraft } from "@/content/draft/folder";
import { draftOfFolder } from "@/content/draft/from-folder";
import { placeOfSubject } from "@/content/draft/place-of-subject";
import { readinessOf } from "@/content/draft/readiness";
import { paragraphIdsOf } from "@/content/draft/text";
import { aWholeDraft } from "./a-whole-draft";

const whole = () => aWholeDraft("ca-kho");

function changed(draft: Draft, ...changes: unknown[]): Draft {
  return changes.reduce((before: Draft, change) => {
    const applied = applyChange(before, Change.parse(change));
    if (!applied.accepted) throw new Error(applied.refusal);
    return applied.value.draft;
  }, draft);
}

const refusalOf = (draft: Draft, change: unknown) => {
  const applied = applyChange(draft, Change.parse(change));
  return applied.accepted ? null : applied.refusal;
};

const lacksOf = (draft: Draft) => readinessOf(draft).lacks;

describe("a term", () => {
  test("is added by its word, written in every language, and goes into the course's files", () => {
    const added = changed(whole(), { act: "add-term", words: " Ca  trực " });
    const { id } = added.glossary.at(-1) ?? { id: "" };
    expect(id).toBe("ca-truc");
    expect(lacksOf(added)).toEqual([{ code: "term-unwritten", subject: "term/ca-truc" }]);
    expect(placeOfSubject(added, "term/ca-truc")).toEqual({ page: "details#term-ca-truc", name: "Ca trực" });
    const written = changed(
      added,
      { act: "write", field: `term/${id}/term`, locale: "en", text: "Duty shift" },
      { act: "write", field: `term/${id}/meaning`, locale: "vi", text: "Khoảng thời gian một nhóm làm việc." },
      { act: "write", field: `term/${id}/meaning`, locale: "en", text: "The hours that one group works." },
    );
    expect(lacksOf(written)).toEqual([]);
    const back = draftOfFolder(folderOfDraft(written));
    expect(back).toMatchObject({ accepted: true, value: { glossary: written.glossary } });
    expect(changed(written, { act: "remove-term", term: id }).glossary).toEqual(whole().glossary);
  });

  test("gets an id of its own beside one of the same word, and one that is gone is not found", () => {
    const twice = changed(whole(), { act: "add-term", words: "Ca trực" }, { act: "add-term", words: "Ca trực" });
    expect(twice.glossary.slice(-2).map(({ id }) => id)).toEqual(["ca-truc", "ca-truc-2"]);
    expect(refusalOf(whole(), { act: "remove-term", term: "no-such" })).toBe("no-such-term");
    expect(findField(whole(), "term/no-such/term")).toBeUndefined();
    expect(findField(twice, "term/ca-truc/no-such")).toBeUndefined();
  });
});

describe("a question to guess at", () => {
  const [lesson] = lessonsOf(whole());
  const [first = "", second = ""] = paragraphIdsOf(lesson?.text.vi ?? "");
  const add = { act: "add-prequestion", lesson: lesson?.id, paragraph: first, words: "Ai mở cửa kho?" };
  const id = "ai-mo-cua-kho";

  test("is added with the paragraph that answers it, which can be another later, and goes into the files", () => {
    const added = changed(whole(), add);
    expect(lacksOf(added)).toEqual([{ code: "prequestion-unwritten", subject: `lesson/${lesson?.id}` }]);
    const written = changed(
      added,
      { act: "write", field: `prequestion/${id}/stem`, locale: "en", text: "Who opens the warehouse?" },
      { act: "place-prequestion", prequestion: id, paragraph: second },
    );
    expect(lacksOf(written)).toEqual([]);
    const back = draftOfFolder(folderOfDraft(written));
    if (!back.accepted) throw new Error("It is sound.");
    expect(back.value.lessons[lesson?.id ?? ""]?.prequestions.at(-1)).toEqual({
      id,
      paragraphId: second,
      stem: { vi: "Ai mở cửa kho?", en: "Who opens the warehouse?" },
    });
    const gone = changed(written, { act: "remove-prequestion", prequestion: id });
    expect(gone.lessons).toEqual(whole().lessons);
  });

  test("whose paragraph left the text is missed before publishing", () => {
    const own = lesson?.prequestions[0]?.paragraphId ?? "";
    const text = (lesson?.text.vi ?? "").replace(`{#${own}}`, "{#another-id}");
    const cut = changed(whole(), { act: "write", field: `lesson/${lesson?.id}/text`, locale: "vi", text });
    expect(lacksOf(cut)).toContainEqual({ code: "prequestion-unwritten", subject: `lesson/${lesson?.id}` });
  });

  test("names a lesson, a paragraph and a question that are there", () => {
    expect(refusalOf(whole(), { ...add, lesson: "no-such" })).toBe("no-such-lesson");
    expect(refusalOf(whole(), { ...add, paragraph: "no-such" })).toBe("no-such-paragraph");
    const added = changed(whole(), add);
    for (const change of [{ act: "place-prequestion", paragraph: first }, { act: "remove-prequestion" }])
      expect(refusalOf(added, { ...change, prequestion: "no-such" })).toBe("no-such-prequestion");
    expect(refusalOf(added, { act: "place-prequestion", prequestion: id, paragraph: "no-such" })).toBe(
      "no-such-paragraph",
    );
  });
});

test("a role gets its other names as they are typed, each once; without an acronym it has none", () => {
  const named = changed(whole(), {
    act: "set-names",
    role: "first",
    acronym: " TC ",
    also: "Trưởng  ca trực\nTổ trưởng; Trưởng ca trực,, ",
  });
  expect(named.roles.first).toMatchObject({ acronym: "TC", also: ["Trưởng ca trực", "Tổ trưởng"] });
  expect(named.roles.second).toEqual(whole().roles.second);
  const plain = changed(named, { act: "set-names", role: "first", acronym: "", also: "" });
  expect(plain.roles.first).not.toHaveProperty("acronym");
  expect(plain.roles.first.also).toEqual([]);
  expect(draftOfFolder(folderOfDraft(named))).toMatchObject({ value: { roles: named.roles } });
});
