import { posix } from "node:path";
import { z } from "zod";
import type { Path } from "./finding";
import type { Folder } from "./folder";
import type { Checked } from "./problem";
import { checkYaml, parseYaml, readYaml, type Yaml } from "./yaml";

/**
 * A YAML file that is one list. Each entry is checked by itself, so that a mistake in one does not hide those of the others:
 * `entries` are the sound ones, `ids` all that are named, sound or not.
 */
export type Entries<Entry> = { yaml: Yaml; entries: { at: number; value: Entry }[]; ids: { id: string; path: Path }[] };

export const readEntries = <Schema extends z.ZodType>(folder: Folder, path: string, schema: Schema) =>
  entriesIn(readYaml(folder, path), z.array(z.unknown()).min(1), schema);

/** A list that a course may do without: there is nothing in it where its file is empty, or there is none. */
export function readOptionalEntries<Schema extends z.ZodType>(folder: Folder, path: string, schema: Schema) {
  const isThere = folder.files.has(path) || folder.refused.has(path);
  const yaml = isThere ? readYaml(folder, path) : parseYaml({ file: posix.join(folder.name, path), text: "" });
  return entriesIn(yaml, z.array(z.unknown()).nullable(), schema);
}

function entriesIn<Schema extends z.ZodType>(
  { value: yaml, problems }: Checked<Yaml>,
  listed: z.ZodType<unknown[] | null>,
  schema: Schema,
): Checked<Entries<z.infer<Schema>>> {
  if (!yaml) return { value: undefined, problems };
  const list = checkYaml(yaml, listed, yaml.data);
  const entries = (list.value ?? []).map((data, at) => ({ at, ...checkYaml(yaml, schema, data, [at]) }));
  return {
    value: {
      yaml,
      entries: entries.flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }])),
      ids: Outline.parse(list.value).flatMap(({ id, items }, at) => [
        { id, path: [at, "id"] },
        ...items.map((item, number) => ({ id: item.id, path: [at, "items", number, "id"] })),
      ]),
    },
    problems: [...problems, ...list.problems, ...entries.flatMap((entry) => entry.problems)],
  };
}

/** The ids of a list as far as they can be made out; a missing one is its place's own mistake, and stands here as "". */
const Outline = z
  .array(
    z
      .looseObject({
        id: z.string().catch(""),
        items: z.array(z.looseObject({ id: z.string().catch("") }).catch({ id: "" })).catch([]),
      })
      .catch({ id: "", items: [] }),
  )
  .catch([]);
