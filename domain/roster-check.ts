import { DisplayName, Email } from "./account";
import type { Listed } from "./roster";

/** How many people can be invited at once. */
export const mostListed = 500;

export const listedFaults = [
  "bad-address",
  "long-name",
  "unprintable-name",
  "twice",
  "member",
  "invited",
  "over-limit",
] as const;
/** Why somebody who is listed can't be invited, or need not be. */
export type ListedFault = (typeof listedFaults)[number];

/** Somebody listed, with their address as it is kept, and what is wrong; null where they can be invited. */
export type Checked = Listed & { fault: ListedFault | null };

/** Each person of a list, in its order; addresses of `members` and `invited` are as they are kept. */
export function checkListed(
  people: readonly Listed[],
  { members, invited }: { members: ReadonlySet<string>; invited: ReadonlySet<string> },
): Checked[] {
  const seen = new Set<string>();
  return people.map((person, at) => {
    const parsed = Email.safeParse(person.email);
    const email = parsed.data ?? person.email;
    const isTwice = seen.has(email);
    seen.add(email);
    const faults: [ListedFault, boolean][] = [
      ["over-limit", at >= mostListed],
      ["bad-address", !parsed.success],
      ["twice", isTwice],
      ["member", members.has(email)],
      ["invited", invited.has(email)],
    ];
    return { ...person, email, fault: faults.find(([, holds]) => holds)?.[0] ?? nameFault(person.name) };
  });
}

/** A name may be left out: whoever comes in gives their own. */
function nameFault(name: string): ListedFault | null {
  const parsed = DisplayName.safeParse(name);
  if (name === "" || parsed.success) return null;
  return parsed.error.issues.some(({ message }) => message === "unprintable-name") ? "unprintable-name" : "long-name";
}
