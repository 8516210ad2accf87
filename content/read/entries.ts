import { z } from "zod";
import type { Path } from "./finding";
import type { Folder } from "./folder";
import type { Checked } from "./problem";
import { checkYaml, readYaml, type Yaml } from "./yaml";

/**
 * A YAML file that is one list. Each entry is checked by itself, so that a mistake in one does not hide those of the others:
 * `entries` are the sound ones, `ids` all that are named, sound or not.
 */
export type Entries<Entry> = { yaml: Yaml; entries: { at: number; value: Entry }[]; ids: { id: string; path: Path }[] };

export function readEntries<Schema extends z.ZodType>(
  folder: Folder,
  path: string,
  schema: Schema,
): Checked<Entries<z.infer<Schema>>> {
  const { value: yaml, problems } = readYaml(folder, path);
  if (!yaml) return { value: undefined, problems };

  const list = checkYaml(yaml, z.array(z.unknown()).min(1), yaml.data);
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
