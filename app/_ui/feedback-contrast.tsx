import type { Choice } from "@/domain/choice";
import type { Feedback } from "@/domain/feedback";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import { ContrastSides } from "./contrast-sides";
import { Around } from "./language/around";

type Props = {
  contrast: NonNullable<Feedback["contrast"]>;
  words: QuizWords;
  roles: Record<Choice, string>;
  lang: Feedback["language"];
};

/** What a sure miss was taken for: the duty beside its look-alike, and what tells them apart. */
export const FeedbackContrast = ({ contrast: { sides, difference }, words, roles, lang }: Props) => (
  <div className="stack">
    <h3>{words.contrast}</h3>
    <ContrastSides
      sides={sides.map((side, index) => ({ ...side, caption: index === 0 ? words.contrastOwn : words.contrastOther }))}
      roles={roles}
      lang={lang}
    />
    <p>
      <Around words={difference} lang={lang}>
        {fill(words.sign, { difference })}
      </Around>
    </p>
  </div>
);
