import type { Locale } from "@/domain/course";
import { behindOf } from "./behind";
import { type Clause, clausesOf, type Owner, onlySubject } from "./clauses";
import { trust } from "./confidence";
import { cuesOf } from "./cues";
import { maskOf } from "./mask";
import { type Found, foundIn, type Memory, ownerOfSection } from "./memory";
import { namesIn } from "./names";
import { anyMark, whole } from "./pattern";
import { pointsOf } from "./points";
import { predicateOf } from "./predicate";
import { questionsOf } from "./questions";
import type { Roles } from "./roles";
import type { ReadParagraph, ReadSection } from "./sections";
import { headsOf } from "./table-heads";
import { topicOf } from "./topic";

/** Reads an article's sentences one after the other, and remembers who was spoken of. */
export function readerOf(text: string, roles: Roles, language: Locale) {
  const cues = cuesOf(language);
  const mask = maskOf(namesIn(text, roles), cues);
  const clauses = clausesOf(cues);
  const predicate = predicateOf(cues);
  const behind = behindOf(cues, predicate);
  const questions = questionsOf(cues, mask, predicate);
  const topic = topicOf(language);
  const points = pointsOf(cues, predicate, topic);
  const isTask = whole(cues.isTask);
  const announced = new RegExp(`^[^:]*(?:${cues.dutyNoun})[^:]*:`, "u");
  const toReader = new RegExp(
    `^[>»→*\\s]*(?:${cues.readers})(?![\\p{L}])|(?<![\\p{L}])(?:${cues.aboutText})(?![\\p{L}])`,
    "u",
  );
  const opener = new RegExp(`^(?:(?:${cues.openers || "(?!)"})[\\s,]+)*`, "u");
  const adverbial = new RegExp(`^(?:${cues.notOpening})(?![\\p{L}])`, "u");
  const alsoDoes = new RegExp(`^\\s*(?:${cues.alsoDoes})[\\s.]*$`, "u");
  const mattersAs = new RegExp(`^\\s*(?:${cues.mattersAs})`, "u");
  const others = new RegExp(`^(?:${cues.others})`, "u");
  const changes = new RegExp(`^\\s*(?:${cues.changes})(?![\\p{L}])`, "u");
  const compared = whole(cues.compared);
  const soDoes = new RegExp(`(?:${cues.soDoes})\\s+(?:the\\s+)?${anyMark}[\\s.]*$`, "u");
  const jointly = new RegExp(`(?:${cues.jointly})\\s+(?:the\\s+)?(${anyMark})`, "u");
  const shares = new RegExp(`^(?:${cues.shares}).*?(${anyMark})`, "u");
  let lastOwner: Owner | undefined;

  function section(section: ReadSection) {
    const about = ownerOfSection(section.headings, mask, topic, lastOwner);
    lastOwner = about.owner ?? lastOwner;
    const memory: Memory = { owner: about.owner, certainty: about.owner === "both" ? trust.common : trust.heading };
    const heads = headsOf(section.paragraphs, (text) => ownerOfLabel(text));
    const role = about.owner === "both" ? undefined : about.owner;
    return (paragraph: ReadParagraph, next?: ReadParagraph) => {
      memory.certainty = Math.min(memory.certainty, trust.heading);
      const isPoint = paragraph.isPoint || (memory.list !== undefined && isLabelled(paragraph));
      if (!isPoint) memory.list = undefined;
      memory.isOfOthers = false;
      const cell = heads.get(paragraph);
      return (text: string, at: number): Found[] => {
        const masked = mask(text, role);
        const question = memory.question;
        memory.question = undefined;
        if (text.endsWith("?")) {
          memory.question = { paragraph: paragraph.id, sentence: at, text };
          return [];
        }
        if (toReader.test(masked) && text.endsWith(":")) memory.list = { owner: undefined, topic: "aside" };
        if (cell?.isLabel || toReader.test(masked)) return [];
        const answer = question ? questions(question, masked) : [];
        if (answer.length > 0) return answer;
        if (cell?.owner) return points.inCell(masked, cell, clauses(masked, isWork(masked)));
        const isLead = text.endsWith(":") && next !== undefined && (next.isPoint || isLabelled(next));
        if (text.endsWith(":")) remember(masked, memory, about.owner, isLead);
        if (about.topic === "traits" || memory.list?.topic === "traits") return [];
        if (/[\ue000-\ue002]/.test(masked)) memory.isOfOthers = false;
        else if (others.test(masked)) memory.isOfOthers = true;
        const found = inSentence(masked, memory, isLead);
        // "… performs the following tasks:" announces duties and is none.
        if (isLead) return topic(masked) === "duties" ? found.filter(({ end }) => end < masked.length - 2) : found;
        if (found.length > 0) return found;
        if (isPoint)
          return points.inList(masked, {
            clauses: clauses(masked, isWork(masked)),
            list: memory.list,
            about,
            carried: memory,
            isLabel: at === 0 && paragraph.sentences.length > 1,
          });
        return withoutSubject(masked, memory);
      };
    };
  }

  const isWork = (masked: string) => (start: number) =>
    predicate.headAt(masked, start, masked.length, cues.dropsSubject ? "unknown" : "role") !== null;

  function ownerOfLabel(text: string): Owner | undefined {
    const owner = onlySubject(mask(text));
    return owner === "last" ? undefined : owner;
  }

  /** "The CIO's duties:" stands over its list, or over what follows. */
  function remember(masked: string, memory: Memory, about: Owner | undefined, isLead: boolean) {
    const named = onlySubject(masked);
    const owner = named === "last" ? memory.owner : named;
    const over = topic(masked);
    if (compared.test(masked)) Object.assign(memory, { owner: undefined, list: undefined });
    else if (owner) Object.assign(memory, { owner, certainty: 0.8 });
    if (isLead)
      memory.list = {
        owner: over === "aside" || compared.test(masked) ? undefined : (owner ?? about ?? memory.owner),
        topic: over,
      };
  }

  function inSentence(masked: string, memory: Memory, isLead: boolean): Found[] {
    const behindIt = behind(masked);
    if (behindIt.length > 0) {
      return behindIt.flatMap(({ owner: named, start, end, trust, isWhole }) => {
        const owner = named === "last" ? memory.owner : named;
        if (!owner) return [];
        Object.assign(memory, { owner, certainty: 0.8 });
        if (!isWhole) return foundIn(predicate.chunksOf(masked, start, end), owner, "subject", trust);
        return [{ owner, start, end, why: "subject" as const, confidence: trust * 0.9 }];
      });
    }
    const found = clauses(masked, isWork(masked));
    const task = isTask.exec(masked);
    if (task && found.length === 0)
      return foundIn(predicate.chunksOf(masked, 0, task.index), memory.owner, "carry-over", memory.certainty);
    const colon = isLead ? null : announced.exec(masked);
    const named = colon && onlySubject(colon[0]);
    const isSaid = colon !== null && found.some(({ start }) => isWork(masked.slice(0, colon[0].length))(start));
    if (colon && named && named !== "last" && !isSaid && !found.some(({ start }) => start > colon[0].length))
      return foundIn(predicate.chunksOf(masked, colon[0].length, masked.length), named, "subject", 0.8);
    return found.flatMap((clause, index) => inClause(masked, withOthers(masked, clause, found[index + 1]), memory));
  }

  /** "The CFO signs, and so does the COO": the first clause is of both. */
  const withOthers = (masked: string, clause: Clause, next: Clause | undefined): Clause =>
    next && alsoDoes.test(masked.slice(next.start, next.end)) ? { ...clause, subject: "both" } : clause;

  function inClause(masked: string, clause: Clause, memory: Memory): Found[] {
    const { isOfDuties, opensAt } = clause;
    if (isOfDuties && changes.test(masked.slice(clause.start, clause.end))) return [];
    if (clause.subject === "both" && mattersAs.test(masked.slice(clause.start, clause.end))) return [];
    const inverted = soDoes.exec(masked.slice(clause.start, clause.end));
    const subject = inverted ? "both" : clause.subject;
    const end = inverted ? clause.start + inverted.index : clause.end;
    // "The CFO, who …": an aside may follow the role.
    const aside = opensAt === 0 || subject === "both" ? /^\s*,\s/u.exec(masked.slice(clause.start, end)) : null;
    const start = clause.start + (aside?.[0].length ?? 0);
    const chunks = predicate.chunksOf(masked, start, end, isOfDuties ? "duties" : "role");
    if (subject === "last" && memory.isOfOthers) return [];
    if (subject === "last") {
      const carried = foundIn(chunks, memory.owner, "carry-over", memory.certainty);
      memory.certainty = Math.max(0.5, memory.certainty - 0.05);
      return carried;
    }
    Object.assign(memory, { owner: subject, certainty: trust.pronoun });
    return foundIn(chunks, subject, "subject", trust.subject).map((found) => {
      const words = masked.slice(found.start, found.end);
      const other = onlySubject((jointly.exec(words) ?? shares.exec(words))?.[1] ?? "");
      return other && other !== subject && other !== "last"
        ? { ...found, owner: "both", confidence: trust.behind }
        : found;
    });
  }

  /** Vietnamese goes on about the role named last, and in English a sentence may begin with "Responsible for". */
  function withoutSubject(masked: string, memory: Memory): Found[] {
    if (!/[.;…]$/.test(masked)) return [];
    const start = opener.exec(masked)?.[0].length ?? 0;
    if (adverbial.test(masked.slice(start))) return [];
    const head = predicate.headAt(masked, start, masked.length);
    if (!head || !(cues.dropsSubject || head.work === "owned")) {
      const named = onlySubject(masked);
      if (named && named !== "last") Object.assign(memory, { owner: named, certainty: 0.7 });
      return [];
    }
    const certainty = Math.min(memory.certainty, trust.carried);
    return foundIn(predicate.chunksOf(masked, start, masked.length), memory.owner, "carry-over", certainty);
  }

  return { section };
}

/** "Hằng ngày: …": a point that lost its bullet. */
const isLabelled = ({ sentences }: ReadParagraph) => /^[^:.]{1,40}: \p{Lu}/u.test(sentences[0] ?? "");
