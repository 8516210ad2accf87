import type { Course } from "@/domain/course";

/**
 * An edition as it was hashed before answers were positions: its roles' ids stood for them, and it named no roles. A migration
 * rewrote what was stored and left each edition the name it had (docs/decisions/0020).
 */
export function inFormerNames({ roles, ...course }: Course): unknown {
  const named = (text: string, position: "first" | "second") =>
    text
      .replaceAll(new RegExp(`"(owner|key|class)":"${position}"`, "g"), `"$1":"${roles[position].id}"`)
      .replaceAll(`"${position}":{`, `"${roles[position].id}":{`);
  return JSON.parse(named(named(JSON.stringify(course), "first"), "second"));
}
