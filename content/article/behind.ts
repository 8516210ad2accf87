import type { Subject } from "./clauses";
import { onlySubject } from "./clauses";
import { trust } from "./confidence";
import type { Cues } from "./cue-words";
import { anyMark, anyOf, whole } from "./pattern";
import type { Predicate } from "./predicate";

export type Behind = { owner: Subject; start: number; end: number; trust: number; isWhole: boolean };

/** Finds duties whose role stands behind them: "… belongs to the CFO", "… is approved by the CFO", "… do CFO phê duyệt", "CFO giao … cho kế toán trưởng". */
export function behindOf(cues: Cues, predicate: Predicate): (masked: string) => Behind[] {
  const articles = `(?:(?:${anyOf(cues.before)})\\s+)*`;
  const belongs = new RegExp(`${whole(cues.belongsTo).source}\\s+${articles}(${anyMark})`, "u");
  const owns = new RegExp(`\\s(?:is|are) (?:also )?(?:the )?(${anyMark})(?:${cues.ownDuties})`, "u");
  const passive = new RegExp(`\\s${cues.passive}\\s+${articles}(${anyMark})`, "gu");
  const handed = new RegExp(`(?<![\\p{L}])${cues.handsOver}\\s+${articles}(?<to>${anyMark})`, "u");

  const belonging = (masked: string): Behind[] => {
    const role = belongs.exec(masked) ?? owns.exec(masked);
    const owner = role?.[1] && onlySubject(role[1]);
    if (!role || !owner || role.index === 0) return [];
    const said = masked.slice(0, role.index);
    if (onlySubject(said) !== undefined || new RegExp(anyMark, "u").test(said)) return [];
    const isWork = predicate.headAt(masked, 0, role.index) !== null;
    const isThing = /^[^,;:.]{4,90}$/u.test(said) && said.trim().split(" ").length >= 2;
    return isWork || isThing ? [{ owner, start: 0, end: role.index, trust: trust.behind, isWhole: !isWork }] : [];
  };

  const passives = (masked: string): Behind[] =>
    [...masked.matchAll(passive)].flatMap(({ 0: found, 1: mark = "", index }) => {
      const owner = onlySubject(mark);
      const before = masked.slice(0, index);
      const start =
        /(?:^|[,;:.]\s*(?:(?:while|and|but|whereas|còn|và|nhưng|trong khi)\s+)?|\s(?:while|and|còn|và)\s+(?=[^,;:.]*$))(?=[^,;:.]*$)/u.exec(
          before,
        );
      const opens = start ? start.index + start[0].length : 0;
      if (!owner || new RegExp(anyMark, "u").test(masked.slice(opens, index)) || index - opens < 3) return [];
      // After a bare comma what a role is said to do may still go on.
      if (start?.[0].trim() === "," && new RegExp(anyMark, "u").test(before)) return [];
      const behindMark = index + found.length;
      if (!cues.dropsSubject)
        return [{ owner, start: opens, end: index + verbLength(found), trust: trust.behind, isWhole: true }];
      const work = predicate.headAt(masked, behindMark, masked.length, "role");
      const rest = work && /^[^,;:.]*/u.exec(masked.slice(work.start))?.[0].trimEnd();
      return rest ? [{ owner, start: opens, end: work.start + rest.length, trust: trust.behind, isWhole: true }] : [];
    });

  const handedOver = (masked: string): Behind[] => {
    const found = handed.exec(masked);
    const owner = found?.groups?.to && onlySubject(found.groups.to);
    const duty = found?.groups?.duty;
    if (!found || !duty || !owner || owner === "both" || owner === "last") return [];
    const start = found.index + found[0].indexOf(duty);
    return [{ owner, start, end: start + duty.length, trust: trust.inferred, isWhole: true }];
  };

  return (masked) => {
    const handing = handedOver(masked);
    if (handing.length > 0) return handing;
    const belongings = belonging(masked);
    return belongings.length > 0 ? belongings : passives(masked);
  };
}

/** Up to the "by" of "is approved by the CFO". */
const verbLength = (found: string) => found.replace(/\s+by\b.*$/su, "").length;
