import type { Inline, Paragraph as LessonParagraph, Locale } from "@/domain/course";
import styles from "./glossary.module.css";

/** A paragraph with its id as an anchor; its sentences follow one another in one line of text. */
export function Paragraph({ paragraph, locale }: { paragraph: LessonParagraph; locale: Locale }) {
  const sentences = paragraph.sentences[locale];
  return (
    <p id={paragraph.id} data-paragraph>
      {sentences.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences are counted, and never reordered
        <span key={index}>
          {runs.map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Run key={at} run={run} />
          ))}
          {index < sentences.length - 1 ? " " : ""}
        </span>
      ))}
    </p>
  );
}

function Run({ run }: { run: Inline }) {
  if (run.as === "em") return <em>{run.text}</em>;
  if (run.as === "strong") return <strong>{run.text}</strong>;
  if (run.as === "text") return run.text;
  return (
    <button type="button" className={styles.word} popoverTarget={`term-${run.termId}`}>
      {run.text}
    </button>
  );
}
