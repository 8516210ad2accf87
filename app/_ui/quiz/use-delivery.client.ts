import { type Dispatch, useEffect, useRef, useState } from "react";
import { ownerOfPage } from "@/app/_ui/offline/pages.client";
import type { QuestionView } from "@/app/quiz-view";
import type { Locale } from "@/domain/course";
import { newResponseId, type Sent, send } from "./delivery.client";
import { forgetDraft } from "./draft.client";
import type { Picked } from "./question.client";
import type { QuizEvent } from "./quiz-state";

type Found = NonNullable<Awaited<ReturnType<typeof open>>>;
type Quiz = { attemptId: string; locale: Locale; page: string; responseId: string };

/**
 * How responses leave the page: kept in this browser first and sent in order, as soon as that part of the page is loaded;
 * straight to the server where the browser keeps nothing.
 */
export function useDelivery({ attemptId, locale, page, responseId }: Quiz, first: QuestionView | null, dispatch: Dispatch<QuizEvent>) {
  const [canKeep, setCanKeep] = useState(true);
  const [screens, setScreens] = useState<Found["screens"] | null>(null);
  const opening = useRef<Promise<Found["outbox"] | null>>(null);
  const told = useRef(new Set<number>());
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
      leave = found.outbox.onDelivered(attemptId, (delivered, isStale) => {
        for (const one of delivered) told.current.add(one.told.position);
        dispatch({ type: "delivered", delivered, isStale });
      });
      if (found.kept.some(({ state }) => state !== "told")) void found.outbox.deliver();
    });
    return () => {
      void opened.then(() => leave());
    };
  }, [attemptId, dispatch]);

  async function deliver({ position, itemId }: QuestionView, picked: Picked, durationMs: number) {
    dispatch({ type: "sending" });
    const id = ids.current.get(position) ?? newResponseId();
    ids.current.set(position, id);
    const response = { responseId: id, position, itemId, ...picked, durationMs, locale };
    const outbox = await opening.current;
    const isKept = await outbox?.keepResponse(attemptId, page, response).then(
      () => true,
      () => false,
    );
    if (!isKept) setCanKeep(false);
    const trouble = isKept ? ((await outbox?.deliver())?.trouble ?? null) : null;
    if (isKept || told.current.has(position)) forgetDraft(`${attemptId}:${position}`);
    if (trouble && !told.current.has(position)) return dispatch({ type: "kept", place: response, isSignedOut: trouble === "signed-out" });
    // Nothing was kept, or another tab sent it: the server tells the verdict of the same response again.
    if (!told.current.has(position)) await sendNow(response, ownerOfPage());
  }

  async function sendNow(response: Sent, owner: string | null) {
    const delivery = await send(attemptId, response, owner);
    if (delivery.kind === "stale") return window.location.assign(page);
    if (delivery.kind === "signed-out") return dispatch({ type: "failed", status: "signed-out" });
    if (delivery.kind !== "told" && delivery.kind !== "taken") return dispatch({ type: "failed", status: "unsaved" });
    forgetDraft(`${attemptId}:${response.position}`);
    dispatch({ type: "delivered", delivered: [{ told: delivery.told, isTaken: delivery.kind === "taken" }], isStale: false });
  }

  return { deliver, retry: () => opening.current?.then((outbox) => outbox?.deliver()), canKeep, screens };
}

/** What is needed without network only, or after it: no part of what the page loads at first. */
async function open(attemptId: string) {
  try {
    const [outbox, { Held }, { Verdicts }] = await Promise.all([
      import("@/app/_ui/offline/outbox.client"),
      import("./held.client"),
      import("./verdicts.client"),
    ]);
    return { outbox, kept: await outbox.openAttempt(attemptId), screens: { Held, Verdicts } };
  } catch {
    return null;
  }
}
