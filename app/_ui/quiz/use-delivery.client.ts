import { type Dispatch, useEffect, useRef, useState } from "react";
import { isLoss, newResponseId, type Sent, send } from "@/app/_ui/delivery/delivery.client";
import { inTime } from "@/app/_ui/in-time";
import { ownerOfPage } from "@/app/_ui/owner.client";
import type { Locale } from "@/domain/course";
import type { QuestionView } from "@/school/quiz-view";
import { forgetDraft } from "./draft.client";
import type { Picked } from "./question.client";
import type { QuizEvent } from "./quiz-state";

type Found = NonNullable<Awaited<ReturnType<typeof open>>>;

/** For so long a response waits for the part of the page that keeps it; then it goes without. In milliseconds. */
const longestOpeningMs = 5000;

type Quiz = { attemptId: string; locale: Locale; page: string; responseId: string };

/**
 * How responses leave the page: kept in this browser first and sent in order, as soon as that part of the page is loaded;
 * straight to the server where the browser keeps nothing.
 */
export function useDelivery(
  { attemptId, locale, page, responseId }: Quiz,
  first: QuestionView | null,
  dispatch: Dispatch<QuizEvent>,
) {
  const [canKeep, setCanKeep] = useState(true);
  const [screens, setScreens] = useState<Found["screens"] | null>(null);
  const opening = useRef<Promise<Found["outbox"] | null>>(null);
  const told = useRef(new Set<number>());
  const lost = useRef(false);
  /** One id a question, however often it is sent. */
  const ids = useRef(new Map(first ? [[first.position, responseId]] : []));

  useEffect(() => {
    let leave = () => {};
    const opened = open(attemptId);
    opening.current = opened.then((found) => found?.outbox ?? null);
    void opened.then((found) => {
      setCanKeep(found !== null);
      if (!found) return;
      setScreens(found.screens);
      dispatch({ type: "opened", kept: found.kept });
      leave = found.outbox.onDelivered(attemptId, (delivered, loss) => {
        for (const one of delivered) told.current.add(one.told.position);
        if (loss) lost.current = true;
        dispatch({ type: "delivered", delivered, loss });
      });
      void found.outbox.keepPage(page).catch(() => {});
      if (found.kept.some(({ state }) => state !== "told")) void found.outbox.deliver().catch(() => {});
    });
    return () => {
      void opened.then(() => leave());
    };
  }, [attemptId, page, dispatch]);

  async function deliver({ position, itemId }: QuestionView, picked: Picked, durationMs: number) {
    dispatch({ type: "sending" });
    lost.current = false;
    const id = ids.current.get(position) ?? newResponseId();
    ids.current.set(position, id);
    const response = { responseId: id, position, itemId, ...picked, durationMs, locale };
    const outbox = await inTime(Promise.resolve(opening.current), longestOpeningMs).catch(() => null);
    const isKept = await outbox?.keepResponse(attemptId, page, response).then(
      () => true,
      () => false,
    );
    if (outbox && !isKept) {
      // A store that failed or hung once isn't waited for again.
      opening.current = Promise.resolve(null);
      setCanKeep(false);
    }
    const report = isKept ? await outbox?.deliver().catch(() => null) : null;
    if (isKept || told.current.has(position)) forgetDraft(`${attemptId}:${position}`);
    if (told.current.has(position) || lost.current) return;
    if (report?.trouble) return dispatch({ type: "kept", place: response, trouble: report.trouble });
    // Nothing was kept, or another tab sent it: the server tells the verdict of the same response again.
    await sendNow(response, ownerOfPage());
  }

  async function sendNow(response: Sent, owner: string | null) {
    const delivery = await send(attemptId, response, owner);
    if (isLoss(delivery.kind)) return dispatch({ type: "delivered", delivered: [], loss: delivery.kind });
    if (!("told" in delivery)) return dispatch({ type: "failed", trouble: delivery.kind });
    forgetDraft(`${attemptId}:${response.position}`);
    dispatch({
      type: "delivered",
      delivered: [{ told: delivery.told, isTaken: delivery.kind === "taken" }],
      loss: null,
    });
  }

  return {
    deliver,
    retry: () => void opening.current?.then((outbox) => outbox?.deliver()).catch(() => {}),
    canKeep,
    screens,
  };
}

/** What is needed without network only, or after it: no part of what the page loads at first. */
async function open(attemptId: string) {
  try {
    const [{ outbox }, { screens }] = await Promise.all([import("@/app/_ui/later.client"), import("./screens.client")]);
    return { outbox, kept: await outbox.openAttempt(attemptId), screens };
  } catch {
    return null;
  }
}
