import type { Role } from "@/content/article/proposal";
import type { Roles } from "@/content/article/roles";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { cleanLine } from "@/domain/text";
import { slugOf } from "./slug";

/** A role as an author types it: its short name, and beside it what else the article calls it, one a line or with commas between. */
export type TypedRole = { name: string; also: string };

export type TypedRolesRefusal = { code: "no-name" | "same-name"; at: "first" | "second" };

const mostNames = 20;

/** Makes two roles of what was typed; none that is the other by any of its names. */
export function rolesTyped(first: TypedRole, second: TypedRole): Outcome<Roles, TypedRolesRefusal> {
  const taken = new Set(["both"]);
  const one = roleTyped(first, taken);
  if (!one) return refuse({ code: "no-name", at: "first" });
  const other = roleTyped(second, taken);
  if (!other) return refuse({ code: "no-name", at: "second" });
  const known = new Set(one.names.map(fold));
  return other.names.some((name) => known.has(fold(name)))
    ? refuse({ code: "same-name", at: "second" })
    : accept([one, other]);
}

function roleTyped({ name, also }: TypedRole, taken: Set<string>): Role | undefined {
  const typed = [name, ...also.split(/[\n,;]/)].map(cleanLine).filter((each) => /[\p{L}\p{N}]/u.test(each));
  const [short = ""] = typed;
  if (cleanLine(name) !== short || short === "") return undefined;
  const id = slugOf(short, (slug) => taken.has(slug));
  taken.add(id);
  return {
    id,
    names: typed.filter((each, at) => typed.findIndex((one) => fold(one) === fold(each)) === at).slice(0, mostNames),
  };
}

const fold = (name: string) => name.toLowerCase();
