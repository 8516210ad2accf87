import { Fragment } from "react";
import { Still } from "@/app/_ui/still";
import { type Course, foreignLanguage, type Locale, type Section } from "@/domain/course";
import type { guessesIn } from "@/domain/prequestion";
import { roleNames } from "@/messages/roles";
import { Drawing } from "./drawing";
import { Guessed } from "./guessed";
import { Paragraph } from "./paragraph";

type Props = { course: Course; section: Section; locale: Locale; guesses: ReturnType<typeof guessesIn> };

/** A section of a lesson; what the reader guessed is answered at its passage. */
export function LessonSection({ course, section, locale, guesses }: Props) {
  const frame = { "aria-labelledby": section.id, lang: foreignLanguage(course, locale) };
  const answered = guesses.filter(({ paragraphId }) => section.paragraphs.some(({ id }) => id === paragraphId));
  const content = () => <Content course={course} section={section} locale={locale} guesses={answered} />;
  if (answered.length > 0) return <section {...frame}>{content()}</section>;
  return (
    <Still as="section" {...frame} of={section} name={locale}>
      {content}
    </Still>
  );
}

function Content({ course, section: { id, title, drawing, paragraphs }, locale, guesses }: Props) {
  const roles = roleNames(course.roles, locale);
  return (
    <>
      <h2 id={id}>{title[locale]}</h2>
      {drawing && <Drawing id={`drawing-${id}`} drawing={drawing} locale={locale} />}
      {paragraphs.map((paragraph) => (
        <Fragment key={paragraph.id}>
          <Paragraph paragraph={paragraph} locale={locale} />
          {guesses.map(
            ({ paragraphId, guess, owner }) =>
              paragraphId === paragraph.id &&
              owner && <Guessed key={paragraphId} locale={locale} roles={roles} guess={guess} owner={owner} />,
          )}
        </Fragment>
      ))}
    </>
  );
}
