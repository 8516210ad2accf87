import type { Delivered } from "@/app/_ui/delivery/outbox.client";
import type { Loss, Trouble } from "@/messages/refusals";
import type { AheadView, QuestionView, ToldView } from "@/school/quiz-view";

/**
 * asked: a question. told: verdicts, one or those that were withheld. kept: its verdict is withheld, the response is in
 * this browser. exhausted: everything that can be asked without network was.
 */
type Phase = "asked" | "told" | "kept" | "exhausted";

export type QuizState = {
  phase: Phase;
  /** Asked now, or last. */
  question: QuestionView | null;
  /** Shown when told; else they wait until the learner has finished with the question. */
  delivered: Delivered[];
  ahead: AheadView[];
  answeredIds: string[];
  /** The position of the last response that this browser holds; -1 for none. */
  lastKept: number;
  status: "idle" | "saving" | Trouble;
  /** Whether the learner has done anything since the page was opened. */
  hasMoved: boolean;
  /** Why responses were lost, where some were. */
  loss: Loss | null;
};

type Place = { position: number; itemId: string };

export type QuizEvent =
  /** With what this browser kept of the attempt, by position. */
  | { type: "opened"; kept: Place[] }
  | { type: "sending" }
  | { type: "delivered"; delivered: Delivered[]; loss: Loss | null }
  | { type: "kept"; place: Place; trouble: Trouble }
  | { type: "failed"; trouble: Trouble }
  | { type: "went-on" };

export function openedQuiz(question: QuestionView | null, told: ToldView | null, ahead: AheadView[]): QuizState {
  const delivered = told ? [{ told, isTaken: false }] : [];
  return {
    phase: told ? "told" : "asked",
    question,
    delivered,
    ahead,
    answeredIds: [],
    lastKept: -1,
    status: "idle",
    hasMoved: false,
    loss: null,
  };
}

export function nextState(state: QuizState, event: QuizEvent): QuizState {
  switch (event.type) {
    case "opened":
      return reopened(state, event.kept);
    case "sending":
      return { ...state, status: "saving", hasMoved: true };
    case "delivered":
      return withDelivered(state, event);
    case "kept":
      // Its verdict may have come by another way meanwhile.
      if (state.phase !== "asked" || state.question?.position !== event.place.position) return state;
      return {
        ...state,
        phase: "kept",
        answeredIds: [...state.answeredIds, event.place.itemId],
        lastKept: event.place.position,
        status: event.trouble,
      };
    case "failed":
      return { ...state, status: event.trouble };
    case "went-on": {
      const next =
        state.phase === "told"
          ? (state.delivered.at(-1)?.told.next ?? null)
          : unasked(state, (state.question?.position ?? 0) + 1);
      if (!next) return state.phase === "told" ? state : { ...state, phase: "exhausted" };
      const delivered = state.phase === "told" ? [] : state.delivered;
      return { ...state, phase: "asked", question: next, delivered, status: "idle", hasMoved: true };
    }
  }
}

/** A page from before, or one that doesn't know yet what waits in this browser: it goes on after that. */
function reopened(state: QuizState, kept: Place[]): QuizState {
  const asked = state.question ?? state.delivered.at(-1)?.told.next;
  const last = kept.at(-1);
  const answeredIds = kept.map(({ itemId }) => itemId);
  const lastKept = last?.position ?? -1;
  if (!asked || !last || last.position < asked.position) return { ...state, answeredIds, lastKept };
  const next = unasked({ ...state, question: asked, answeredIds }, last.position + 1);
  return {
    ...state,
    phase: next ? "asked" : "exhausted",
    question: next ?? asked,
    delivered: [],
    answeredIds,
    lastKept,
  };
}

function withDelivered(
  state: QuizState,
  { delivered, loss }: { delivered: Delivered[]; loss: Loss | null },
): QuizState {
  const news = new Map([...state.delivered, ...delivered].map((one) => [one.told.position, one]));
  const all = [...news.values()].sort((a, b) => a.told.position - b.told.position);
  const answeredIds = [
    ...state.answeredIds,
    ...(state.question && news.has(state.question.position) ? [state.question.itemId] : []),
  ];
  const known = {
    ...state,
    delivered: all,
    answeredIds,
    loss: loss ?? state.loss,
    status: loss ? ("idle" as const) : state.status,
  };
  // Nobody is called away from a question, and verdicts are shown when the last one that was withheld is there.
  const awaited = state.phase === "asked" && state.hasMoved ? (state.question?.position ?? -1) : state.lastKept;
  return news.has(awaited) ? { ...known, phase: "told", status: "idle", hasMoved: true } : known;
}

/** The next item of the set that was not asked; one that comes back waits for its verdict. */
function unasked(
  { question, ahead, answeredIds }: Pick<QuizState, "question" | "ahead" | "answeredIds">,
  position: number,
): QuestionView | null {
  const left = ahead.filter(({ itemId }) => !answeredIds.includes(itemId));
  const [item] = left;
  return item && question
    ? {
        ...item,
        position,
        question: question.last - left.length + 1,
        total: question.total,
        again: question.again,
        isReturning: false,
        last: question.last,
      }
    : null;
}
