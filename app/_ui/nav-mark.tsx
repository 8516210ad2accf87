import styles from "./nav-mark.module.css";

export type Place = "learn" | "review" | "progress" | "manage" | "author";

/** A path, an arrow that comes round again, dots, two people, a pencil; in ink, for colours and circles mean roles. Beside the arrow, what is due today. */
export function NavMark({ place, due = 0 }: { place: Place; due?: number }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        focusable="false"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: it stands below
        dangerouslySetInnerHTML={{ __html: marks[place] }}
      />
      {due > 0 && <span className={styles.due}>{due}</span>}
    </span>
  );
}

/** The shapes as texts: every page has three to five of them. */
const marks: Record<Place, string> = {
  learn:
    '<path d="M6 18.5h8.5a3.25 3.25 0 0 0 0-6.5h-5a3.25 3.25 0 0 1 0-6.5H18"></path><circle cx="4" cy="18.5" r="2"></circle><circle cx="20" cy="5.5" r="2"></circle>',
  review: '<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4.2h-4.2"></path>',
  progress:
    '<circle cx="6" cy="7" r="2.5" data-filled=""></circle><circle cx="13" cy="6" r="2.5" data-filled=""></circle><circle cx="19" cy="11" r="2.5"></circle><circle cx="7" cy="15" r="2.5" data-filled=""></circle><circle cx="15" cy="18" r="2.5"></circle>',
  manage:
    '<circle cx="9" cy="8" r="3.25"></circle><path d="M3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5"></path><path d="M15.5 5.2a3.25 3.25 0 0 1 0 5.6M17 14.4c2.5.6 4 2.4 4 5.1"></path>',
  author:
    '<path d="M4 20l1.2-4.6L16.4 4.2a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L8.6 18.8 4 20zM14.4 6.2l3.4 3.4"></path>',
};
