import { Fragment } from "react";
import type { Locale } from "@/domain/course";

type Props = { words: string; lang: Locale | undefined; children: string };

/** A sentence of the interface around words of a course, which are told from it where they are in the other language. */
export function Around({ words, lang, children: sentence }: Props) {
  if (lang === undefined) return sentence;
  return (
    // One box, since a button sets its pieces apart.
    <span>
      {sentence.split(words).map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence are never reordered
        <Fragment key={index}>
          {index > 0 && <span lang={lang}>{words}</span>}
          {text}
        </Fragment>
      ))}
    </span>
  );
}
