import { z } from "zod";
import type { Locale } from "@/domain/course";

/**
 * What somebody who knows the two job titles sees in a stem, whatever its key: one label for both languages, as the stems say the
 * same. content/README.md tells how to judge each.
 */
export const Surface = z.strictObject({
  /** A tool that predicts, recognises, writes or suggests; other technology by name; both; or none by name. */
  technology: z.enum(["learning", "ordinary", "both", "none"]),
  /** One's own part or team, the whole organisation, or neither said. */
  scope: z.enum(["own", "whole", "none"]),
  /** The kind of the first verb. */
  act: z.enum(["decide", "make", "improve", "secure", "find", "people"]),
  /** Two things or more are listed. */
  list: z.enum(["yes", "no"]),
});
export type Surface = z.infer<typeof Surface>;

/** One thing to look for in a stem. */
export type Test = { feature: keyof Surface; value: string };

export const tests: Test[] = Surface.keyof().options.flatMap((feature) =>
  Surface.shape[feature].options.map((value) => ({ feature, value })),
);

export const passes = (surface: Surface, { feature, value }: Test): boolean => surface[feature] === value;

const words: { [Feature in keyof Surface]: Record<Surface[Feature], Record<Locale, string>> } = {
  technology: {
    learning: {
      vi: "nêu công cụ biết đoán, nhận dạng, viết hay gợi ý",
      en: "it names a tool that predicts, recognises, writes or suggests",
    },
    ordinary: { vi: "nêu công nghệ thường", en: "it names ordinary technology" },
    both: {
      vi: "nêu cả công cụ biết học lẫn công nghệ thường",
      en: "it names a learning tool and ordinary technology",
    },
    none: { vi: "không nêu tên công nghệ nào", en: "it names no technology" },
  },
  scope: {
    own: { vi: "nói đến phần của một người, một nhóm", en: "it speaks of one person's or one team's part" },
    whole: { vi: "nói đến cả tổ chức", en: "it speaks of the whole organisation" },
    none: { vi: "không nói đến phạm vi", en: "it tells no scope" },
  },
  act: {
    decide: { vi: "mở đầu bằng việc chọn hay lập kế hoạch", en: "it begins with deciding or planning" },
    make: { vi: "mở đầu bằng việc làm ra, quản lý hay giữ cho chạy", en: "it begins with making, managing or running" },
    improve: { vi: "mở đầu bằng việc làm cho tốt hơn", en: "it begins with making something better" },
    secure: { vi: "mở đầu bằng việc bảo đảm một kết quả", en: "it begins with securing a result" },
    find: { vi: "mở đầu bằng việc tìm hiểu hay đo", en: "it begins with finding out or measuring" },
    people: { vi: "mở đầu bằng việc với con người", en: "it begins with people" },
  },
  list: {
    yes: { vi: "kể hai thứ trở lên", en: "it lists two things or more" },
    no: { vi: "kể một thứ", en: "it lists nothing" },
  },
};

const phrases = new Map<string, Record<Locale, string>>(
  Object.entries(words).flatMap(([feature, values]) =>
    Object.entries(values).map(([value, phrase]) => [`${feature} ${value}`, phrase] as const),
  ),
);

export const inWords = ({ feature, value }: Test, locale: Locale): string =>
  phrases.get(`${feature} ${value}`)?.[locale] ?? value;
