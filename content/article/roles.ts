import { type CourseRole, type CourseRoles, Slug } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Role } from "./proposal";

export type Roles = [Role, Role];

/** A course's own roles, by all the names that an article on them may use. */
export const rolesOf = ({ first, second }: CourseRoles): Roles => [namedAs(first), namedAs(second)];

const namedAs = ({ id, short, full, acronym = short.vi, also = [] }: CourseRole): Role => ({
  id,
  names: [...new Set([acronym, short.vi, full.vi, short.en, full.en, ...also])],
});

export const howToWriteRoles =
  'Write two roles like this: --roles "CDO=Giám đốc dữ liệu|Chief Data Officer, CIO=Giám đốc thông tin|Chief Information Officer".';

/** Reads `CDO=Giám đốc dữ liệu|Chief Data Officer, CIO=Giám đốc thông tin`. The acronym is a name too, and its lower case the id. */
export function parseRoles(written: string): Outcome<Roles, string> {
  const roles = written.normalize("NFC").split(",").map(parseRole);
  const [first, second, ...more] = roles;
  if (!first || !second || more.length > 0)
    return refuse(`There must be two roles, not ${roles.filter(Boolean).length}. ${howToWriteRoles}`);
  if (first.id === second.id) return refuse(`The two roles have the same short name. ${howToWriteRoles}`);
  const wrong = [first, second].find(({ id }) => id === "both" || !Slug.safeParse(id).success);
  if (wrong)
    return refuse(
      `"${wrong.id}" cannot be a role's short name: use letters and digits, and not "both". ${howToWriteRoles}`,
    );
  const shared = first.names.find((name) => second.names.some((other) => fold(other) === fold(name)));
  if (shared) return refuse(`Both roles are called "${shared}". ${howToWriteRoles}`);
  return accept([first, second]);
}

function parseRole(written: string): Role | undefined {
  const [short = "", titles = ""] = written.split("=").map((part) => part.trim());
  if (short === "") return undefined;
  const names = [
    short,
    ...titles
      .split("|")
      .map((title) => title.trim())
      .filter(Boolean),
  ];
  return { id: short.toLowerCase(), names };
}

const fold = (name: string) => name.toLowerCase();
