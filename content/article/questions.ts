import { type Owner, onlySubject, subjectOf } from "./clauses";
import { trust } from "./confidence";
import type { Cues } from "./cue-words";
import type { Mask } from "./mask";
import type { Found, Question } from "./memory";
import { anyMark } from "./pattern";
import type { Predicate } from "./predicate";

/** An answer is short, or it is a sentence that is read by itself. */
const longestAnswer = 80;

/** Reads a question with its answer: "Who repairs the fences? The groundskeeper." */
export function questionsOf(cues: Cues, mask: Mask, predicate: Predicate) {
  const who = new RegExp(`^(?:[^,?]{0,40}, )?${cues.asks}`, "u");
  const role = new RegExp(`^(?:${cues.asksRole})(?<role>${anyMark})\\s+(?<duty>[^?]+)\\?`, "u");
  const yes = new RegExp(`^(?:${cues.yes})(?![\\p{L}])`, "u");
  const no = new RegExp(`^(?:${cues.no})(?![\\p{L}])`, "u");

  return (question: Question, answer: string): Found[] => {
    if (answer.length > longestAnswer) return [];
    const asked = mask(question.text);
    const open = who.exec(asked);
    const closed = open ? null : role.exec(asked);
    const duty = (open ?? closed)?.groups?.duty;
    if (!duty) return [];
    const owner = open ? named(answer) : ownerOf(answer, closed?.groups?.role ?? "");
    if (!owner) return [];
    const start = asked.indexOf(duty);
    const end = start + duty.replace(/\s+(?:không|hay không|chứ)?\s*$/u, "").length;
    const head = predicate.headAt(asked, start, end, "role");
    return head ? [{ owner, start: head.start, end, why: "subject", confidence: trust.inferred, in: question }] : [];
  };

  function named(answer: string): Owner | undefined {
    const subject = onlySubject(answer);
    return subject === "last" ? undefined : subject;
  }

  /** "Yes", "Yes, together with the groundskeeper", "No, the groundskeeper does". */
  function ownerOf(answer: string, asked: string): Owner | undefined {
    const first = subjectOf(asked);
    if (first === "last") return undefined;
    const other = named(answer);
    if (no.test(answer)) return other === first ? undefined : other;
    if (!yes.test(answer)) return undefined;
    return other === undefined || other === first ? first : "both";
  }
}
