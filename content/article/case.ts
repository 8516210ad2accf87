import { sureFrom } from "./confidence";
import type { Proposal } from "./proposal";
import type { Sure } from "./score";

/** A small article's right duties, and the sentences that must give none. */
export type Case = { roles: string; fault: string; rows: CaseRow[] };
export type CaseRow = { expect: "duty" | "none"; owner: string; words: string; sentence: string };

/** Reads the two lines above a case's table and its rows; the columns are parted by tabs. */
export function parseCase(written: string): Case {
  const [roles = "", fault = "", , ...rows] = written.trim().split("\n");
  return {
    roles: roles.replace(/^# roles: /, ""),
    fault: fault.replace(/^# fault: /, ""),
    rows: rows.map((row) => {
      const [expect = "", owner = "", words = "", sentence = ""] = row.split("\t");
      return { expect: expect === "duty" ? "duty" : "none", owner, words, sentence };
    }),
  };
}

export type CaseScore = { missed: CaseRow[]; wrong: CaseRow[]; sure: Sure };

/** `missed`: duties that the draft lacks. `wrong`: sentences that give one and must not. */
export function scoreCase(draft: Proposal, { rows }: Case): CaseScore {
  const found = draft.duties.flatMap(({ owner, confidence, passages }) =>
    passages.map(({ paragraph, sentence, text }) => ({
      owner,
      text,
      isSure: confidence >= sureFrom,
      sentence: sentenceOf(draft, paragraph, sentence),
    })),
  );
  const take = (row: CaseRow, mustMatchOwner: boolean): boolean => {
    const index = found.findIndex(
      ({ owner, text, sentence }) =>
        sentence.includes(row.sentence) &&
        text.toLowerCase().includes(row.words.toLowerCase()) &&
        (!mustMatchOwner || owner === row.owner),
    );
    if (index !== -1) found.splice(index, 1);
    return index !== -1;
  };
  const shown = found.filter(({ isSure }) => isSure).length;
  const missed = rows.filter((row) => row.expect === "duty" && !take(row, true));
  const right = shown - found.filter(({ isSure }) => isSure).length;
  return { missed, wrong: rows.filter((row) => row.expect === "none" && take(row, false)), sure: { shown, right } };
}

const sentenceOf = (draft: Proposal, paragraph: string, sentence: number) =>
  draft.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraph)?.sentences[sentence - 1] ??
  "";
