import type { Choice } from "@/domain/choice";
import type { Feedback } from "@/domain/feedback";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import { ContrastSides } from "./contrast-sides";

type Props = { contrast: NonNullable<Feedback["contrast"]>; words: QuizWords; roles: Record<Choice, string> };

/** What a sure miss was taken for: the duty beside its look-alike, and what tells them apart. */
export const FeedbackContrast = ({ contrast: { sides, difference }, words, roles }: Props) => (
  <div className="stack">
    <h3>{words.contrast}</h3>
    <ContrastSides
      sides={sides.map((side, index) => ({ ...side, caption: index === 0 ? words.contrastOwn : words.contrastOther }))}
      roles={roles}
    />
    <p>{fill(words.sign, { difference })}</p>
  </div>
);
