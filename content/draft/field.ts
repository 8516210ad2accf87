import { z } from "zod";
import type { Draft, Written } from "./draft";

/**
 * The name of a text in a working copy: `course/title`, `role/first/short`, `lesson/<id>/text`, `duty/<id>/name`,
 * `item/<id>/stem`, `item/<id>/rationale/both`, `pair/<id>/left`,
 * `prequestion/<id>/stem`, `term/<id>/meaning`.
 */
export const Field = z
  .string()
  .max(200)
  .regex(/^(?:course|role|lesson|prequestion|term|duty|item|pair)(?:\/[a-z0-9-]+){1,3}$/);
export type Field = z.infer<typeof Field>;

/** The text itself, to read or to write to; undefined where the working copy has none of that name. */
export function findField(draft: Draft, field: Field): Written | undefined {
  const [kind, ...path] = field.split("/");
  const [id = "", name = "", part = ""] = path;
  if (kind === "course") return path.length === 1 ? pick({ title: draft.title, lead: draft.lead }, id) : undefined;
  if (kind === "role") {
    const role = pick(draft.roles, id);
    return role && path.length === 2 ? pick({ short: role.short, full: role.full }, name) : undefined;
  }
  if (kind === "lesson") {
    const lesson = pick(draft.lessons, id);
    return lesson && pick({ title: lesson.title, lead: lesson.lead, summary: lesson.summary, text: lesson.text }, name);
  }
  if (kind === "prequestion") {
    const prequestions = Object.values(draft.lessons).flatMap((lesson) => lesson.prequestions);
    return withId(prequestions, id, ({ stem }) => pick({ stem }, name));
  }
  if (kind === "term") return withId(draft.glossary, id, ({ term, meaning }) => pick({ term, meaning }, name));
  if (kind === "duty") {
    const duty = pick(draft.duties, id);
    return duty && pick({ name: duty.name }, name);
  }
  if (kind === "pair") {
    const pair = pick(draft.pairs, id);
    return pair && pick({ left: pair.left.stem, right: pair.right.stem, difference: pair.difference }, name);
  }
  const item = Object.values(draft.duties)
    .flatMap(({ items }) => items)
    .find((each) => each.id === id);
  if (!item) return undefined;
  return name === "rationale" ? pick(item.rationale, part) : pick({ stem: item.stem }, name);
}

function withId<Held extends { id: string }>(
  all: readonly Held[],
  id: string,
  textIn: (held: Held) => Written | undefined,
) {
  const held = all.find((each) => each.id === id);
  return held && textIn(held);
}

const pick = <Held>(from: Record<string, Held>, name: string): Held | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined;
