import { ownerOfPage, postJson } from "./owner.client";

/** Remembers the last paragraph that was read: the lowest one seen in the middle of the screen, sent when it rests there. */
export function watchReading(courseId: string, lessonId: string): () => void {
  const paragraphs = [...document.querySelectorAll("[data-paragraph]")];
  let [furthest, sent, timer] = [-1, -1, 0];
  const deliver = () => {
    const paragraphId = paragraphs[furthest]?.id;
    if (!paragraphId || furthest === sent) return;
    sent = furthest;
    const body = JSON.stringify({ paragraphId });
    postJson(`/api/v1/courses/${courseId}/lessons/${lessonId}/reading`, body, ownerOfPage()).catch(() => {
      sent = -1;
    });
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) furthest = Math.max(furthest, paragraphs.indexOf(target));
      clearTimeout(timer);
      timer = window.setTimeout(deliver, 1000);
    },
    { rootMargin: "-30% 0px -30%" },
  );
  for (const paragraph of paragraphs) seen.observe(paragraph);
  document.addEventListener("visibilitychange", deliver);
  return () => {
    seen.disconnect();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", deliver);
  };
}
