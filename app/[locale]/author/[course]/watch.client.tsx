"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Props = {
  course: string;
  /** The one that the page shows. */
  version: number;
  words: Record<"changedBy" | "changedBySomebody" | "changedByYou" | "showLatest", string>;
};
type News = { version: number; by: string | null; isOwn: boolean };

/** How often a page that is looked at asks whether somebody changed its draft, in milliseconds. */
const everyMs = 10_000;

/** Says that the draft was changed elsewhere since the page was made; what is typed here stays until its author wants to see it. */
export function Watch({ course, version, words }: Props) {
  const router = useRouter();
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const latest = await latestOf(course);
      if (latest) setNews(latest);
    }, everyMs);
    return () => clearInterval(timer);
  }, [course]);
  return (
    <div role="status">
      {news && news.version > version && (
        <p className="notice row">
          {sentenceOf(news, words)}
          <button type="button" className="button" onClick={() => router.refresh()}>
            {words.showLatest}
          </button>
        </p>
      )}
    </div>
  );
}

/** A page that is offline, or whose session has ended, hears so where something is done on it. */
async function latestOf(course: string): Promise<News | null> {
  try {
    const response = await fetch(`/api/v1/drafts/${course}/version`, { cache: "no-store" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function sentenceOf({ by, isOwn }: News, words: Props["words"]): string {
  if (isOwn) return words.changedByYou;
  return by === null ? words.changedBySomebody : words.changedBy.replace("{by}", by);
}
