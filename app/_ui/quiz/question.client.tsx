import { type ReactNode, type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import type { Incomplete } from "@/app/_door/incomplete";
import { Settling } from "@/app/_ui/settling.client";
import { Venn } from "@/app/_ui/venn";
import { type Certainty, type Choice, certainties, choices } from "@/domain/choice";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { Trouble } from "@/messages/refusals";
import { bothNames, type RoleNames } from "@/messages/roles";
import type { QuestionView } from "@/school/quiz-view";
import { keepDraft, readDraft } from "./draft.client";
import styles from "./quiz.module.css";
import { useKeys } from "./use-keys.client";
import { WayOn } from "./way-on.client";

export type Picked = { choice: Choice; certainty: Certainty | null };

type Props = {
  attemptId: string;
  words: QuizWords;
  roles: RoleNames;
  question: QuestionView;
  /** Said beside it. */
  note: ReactNode;
  /** The form was sent without JavaScript, and said too little. */
  incomplete: Incomplete | null;
  /** For the form without JavaScript. */
  responseId: string;
  action: (form: FormData) => Promise<void>;
  pageOwner: string;
  asksCertainty: boolean;
  hasShortcuts: boolean;
  isElsewhere: boolean;
  isSaving: boolean;
  /** Why it wasn't taken, where this browser doesn't keep it. */
  trouble: Trouble | null;
  hrefs: { quiz: string; signIn: string };
  stem: RefObject<HTMLHeadingElement | null>;
  /** How the learner submitted last, also at an earlier question: Enter does it again. */
  last: RefObject<Certainty | null | undefined>;
  onSubmit: (picked: Picked) => void;
};

/** The question's form: a zone, then how sure one is, which submits. It keeps what is picked through a reload. */
export function Question({ attemptId, words, roles, question, hasShortcuts, isElsewhere, last, ...props }: Props) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isLive, setLive] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const draftKey = `${attemptId}:${question.position}`;

  // What was tapped before this ran stands; else what this tab had picked before a reload.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs once a question, and `select` is new at each render
  useEffect(() => {
    setLive(true);
    const picked = choices.find((value) => radio(form.current, value)?.checked) ?? readDraft(draftKey);
    if (picked) select(picked);
  }, [draftKey]);

  function select(picked: Choice) {
    const input = radio(form.current, picked);
    if (input) input.checked = true;
    setChoice(picked);
    keepDraft(draftKey, picked);
  }

  function submit(certainty: Certainty | null) {
    if (!choice || props.isSaving) return;
    last.current = certainty;
    props.onSubmit({ choice, certainty });
  }

  useKeys(form, {
    isOn: hasShortcuts && !isElsewhere,
    onDigit: (index) => {
      const zone = choices[index] && radio(form.current, choices[index]);
      // As a tap does it, so that everybody hears of the change.
      zone?.click();
      zone?.focus();
    },
    onEnter: () => last.current !== undefined && submit(last.current),
  });

  return (
    <form
      ref={form}
      action={props.action}
      onSubmit={(event) => {
        event.preventDefault();
        const certainty = certaintyOf(event);
        if (certainty !== undefined) submit(certainty);
      }}
    >
      {/* Enter in a radio presses the form's first button: this one, which says nothing. Browsers pass over a disabled one. */}
      <button type="submit" name="certainty" value="" hidden />
      <input type="hidden" name="owner" value={props.pageOwner} />
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="responseId" value={props.responseId} />
      <input type="hidden" name="position" value={question.position} />
      <input type="hidden" name="itemId" value={question.itemId} />
      <Settling className={styles.body}>
        <div className={styles.duty}>
          {question.language && <p className="meta">{words.languageOnly}</p>}
          {props.note && <p className={styles.again}>{props.note}</p>}
          <h1 id="duty" ref={props.stem} tabIndex={-1} lang={question.language}>
            {question.stem}
          </h1>
        </div>
        <fieldset className={styles.zones} aria-describedby="duty" disabled={isElsewhere} data-printed>
          <legend>{words.prompt}</legend>
          {props.incomplete && (!choice || choice === props.incomplete.picked) && (
            <p className="notice" role="alert">
              {fill(words.incomplete, bothNames(roles))}
            </p>
          )}
          <Venn
            id="zone"
            labels={roles}
            lang={question.language}
            keyHints={hasShortcuts ? { first: words.key1, both: words.key2, second: words.key3 } : undefined}
            areKeysLive={isLive}
            key={question.position}
            onSelect={select}
            selected={props.incomplete?.picked}
            isMissing={props.incomplete !== null && !props.incomplete.picked && !choice}
          />
        </fieldset>
        <div className={styles.sheet}>
          <p id="certainty">
            {isLive && !choice
              ? fill(words.pickFirst, bothNames(roles))
              : props.asksCertainty
                ? words.certainty
                : words.check}
          </p>
          <div className={styles.certainties}>
            {(props.asksCertainty ? certainties : ["none" as const]).map((value) => (
              <button
                key={value}
                type="submit"
                name="certainty"
                value={value}
                aria-describedby="certainty"
                disabled={isElsewhere || props.isSaving || (isLive && !choice)}
              >
                {words[value]} {value !== "none" && <small>{words[`${value}Range`]}</small>}
              </button>
            ))}
          </div>
          {props.trouble && (
            <Settling>
              <WayOn
                words={words}
                trouble={props.trouble}
                hrefs={props.hrefs}
                onRetry={() => last.current !== undefined && submit(last.current)}
              />
            </Settling>
          )}
        </div>
      </Settling>
    </form>
  );
}

/** What the pressed button says; undefined for one that says nothing. */
function certaintyOf({ nativeEvent }: SubmitEvent): Certainty | null | undefined {
  const pressed = nativeEvent.submitter;
  if (!(pressed instanceof HTMLButtonElement)) return undefined;
  return pressed.value === "none" ? null : certainties.find((value) => value === pressed.value);
}

const radio = (form: HTMLFormElement | null, value: Choice): HTMLInputElement | undefined =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[name="choice"]') ?? [])].find((input) => input.value === value);
