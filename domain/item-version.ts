import { type Course, type Item, lessonItems } from "./course";

/** An item as one edition words it: a corrected item is another version and gets a row of its own. */
export type ItemVersion = {
  item: Item;
  /** As it stands in an address. */
  name: string;
  editionIds: string[];
};

/** The same for items of the same id, key and words in both languages; a regrade makes no other version. */
export const versionOf = ({ id, key, stem, regraded }: Item): string =>
  JSON.stringify([id, regraded?.was ?? key, stem.vi, stem.en]);

/** Groups the items of several editions into versions, each named by the first edition that has it. */
export function itemVersions(editions: readonly { id: string; course: Course }[]): ItemVersion[] {
  const versions = new Map<string, ItemVersion>();
  for (const { id, course } of editions) {
    for (const item of course.lessons.flatMap(lessonItems)) {
      const words = versionOf(item);
      const known = versions.get(words);
      if (known) known.editionIds.push(id);
      else versions.set(words, { item, name: id.slice(0, 8), editionIds: [id] });
    }
  }
  return [...versions.values()];
}
