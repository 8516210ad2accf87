import { literal, whole } from "./pattern";
import type { Roles } from "./roles";

/** Every name that an article uses for either role. */
export type Names = [string[], string[]];

/** The names that we were given and those that the article itself gives: "trưởng phòng nhân sự (TPNS)", "the PM" for a Product Manager. */
export function namesIn(text: string, roles: Roles): Names {
  const [first, second] = roles.map(({ names }) => {
    const learned = names.flatMap((name) => [...inBrackets(text, name, names), ...initials(text, name)]);
    return [...new Set([...names, ...learned])];
  });
  const own = (names: string[], others: string[], given: string[]) =>
    names.filter((name) => given.includes(name) || !others.some((other) => fold(other) === fold(name)));
  return [own(first ?? [], second ?? [], roles[0].names), own(second ?? [], first ?? [], roles[1].names)];
}

/** An acronym, or the words that an acronym of ours is made of. */
function inBrackets(text: string, name: string, names: string[]): string[] {
  const found = [
    ...text.matchAll(new RegExp(`${whole(`${literal(name)}s?`, "i").source}\\s*\\(([^()]{2,40})\\)`, "giu")),
  ];
  return found
    .map(([, inside = ""]) => inside.trim().replace(/^(?:viết tắt là|hay|còn gọi là|or|the)\s+/i, ""))
    .map((inside) => (/^[A-Z]{2,6}s$/.test(inside) ? inside.slice(0, -1) : inside))
    .filter((inside) => /^[A-ZĐ]{2,6}$/.test(inside) || names.some((known) => known === initialsOf(inside)));
}

/** "PM" where the text writes it in capitals; a name of one word has none. */
function initials(text: string, name: string): string[] {
  const made = initialsOf(name);
  return made.length >= 2 && /^\p{Lu}+$/u.test(made) && whole(`${made}s?`).test(text) ? [made] : [];
}

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()))
    .join("");

const fold = (name: string) => name.toLowerCase();

/** What a text that is about one role may call it for short: "trưởng phòng" for a trưởng phòng kho, "the gardener" for a head gardener. */
export function partsOf(names: string[]): string[] {
  const parts = names.flatMap((name) => {
    const words = fold(name).split(/\s+/);
    if (words.length < 2) return [];
    if (/^[ -~]+$/.test(name)) return [`(?:the|this|an?|every|each) ${literal(words.at(-1) ?? "")}`];
    return words.slice(2).map((_, index) => literal(words.slice(0, index + 2).join(" ")));
  });
  return [...new Set(parts)];
}
