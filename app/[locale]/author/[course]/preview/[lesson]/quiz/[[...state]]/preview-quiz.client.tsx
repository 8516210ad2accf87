"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { Question } from "@/app/_ui/quiz/question.client";
import styles from "@/app/_ui/quiz/quiz.module.css";
import { Told } from "@/app/_ui/quiz/told";
import { Top } from "@/app/_ui/quiz/top";
import type { Certainty } from "@/domain/choice";
import { responseCode } from "@/domain/preview";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { RoleNames } from "@/messages/roles";
import type { QuestionView, ToldView } from "@/school/quiz-view";

type Props = {
  /** Says that this is a preview. */
  notice: string;
  words: QuizWords;
  roles: RoleNames;
  question: QuestionView | null;
  told: ToldView | null;
  language: ReactNode;
  hrefs: { close: string; quiz: string; results: string; signIn: string; lessons: string };
  /** What was answered so far, and the address before it. */
  given: string;
  asking: string;
  action: (form: FormData) => Promise<void>;
  pageOwner: string;
  asksCertainty: boolean;
  hasShortcuts: boolean;
};

/** The learner's own question and verdict; a response goes into the address, and nowhere else. */
export function PreviewQuiz({ notice, words, roles, question, told, language, hrefs, given, asking, ...props }: Props) {
  const router = useRouter();
  const stem = useRef<HTMLHeadingElement>(null);
  const verdict = useRef<HTMLHeadingElement>(null);
  const last = useRef<Certainty | null>(undefined);
  const shown = told ?? question;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the author comes to another place
  useEffect(() => {
    if (given !== "") (told ? verdict : stem).current?.focus({ preventScroll: true });
  }, [given, told === null]);

  return (
    <div className={styles.page} data-told={told ? "" : undefined}>
      <Top
        closeHref={hrefs.close}
        done={(shown?.question ?? 1) - (told || question?.isReturning ? 0 : 1)}
        total={shown?.total ?? 0}
        words={{
          close: words.close,
          progress: words.progress,
          count: fill(words.count, { n: shown?.question ?? 0, total: shown?.total ?? 0 }),
        }}
        language={language}
      />
      <main className={styles.main} id="content">
        <p className="notice">{notice}</p>
        {told && (
          <Told
            {...{ told, words, roles, hrefs, verdict }}
            hasShortcuts={props.hasShortcuts}
            wasTaken={false}
            onContinue={(event) => {
              event.preventDefault();
              router.push(told.next ? hrefs.quiz : hrefs.results);
            }}
          />
        )}
        {!told && question && (
          <Question
            key={question.position}
            attemptId="preview"
            {...{ words, roles, question, hrefs, stem, last }}
            {...props}
            note={question.isReturning ? words.again : undefined}
            incomplete={null}
            responseId="preview"
            isElsewhere={false}
            isSaving={false}
            trouble={null}
            onSubmit={({ choice, certainty }) => {
              const codes = [given, responseCode(choice, certainty)].filter(Boolean).join(".");
              router.push(`${asking}/${codes}/told`);
            }}
          />
        )}
      </main>
    </div>
  );
}
