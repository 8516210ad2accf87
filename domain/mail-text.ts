/** What may stand in curly brackets in a text that is sent to many, in either language: what it stands for. */
export const mailPlaces = {
  tên: "name",
  name: "name",
  "liên kết": "link",
  link: "link",
  nhóm: "cohort",
  cohort: "cohort",
  "khóa học": "course",
  course: "course",
} as const;
export type MailPlace = (typeof mailPlaces)[keyof typeof mailPlaces];

export type MailTextFault = { code: "no-link" } | { code: "unknown-place"; place: string };

const bracketed = /\{([^{}]*)\}/g;

const placeOf = (word: string): MailPlace | undefined =>
  new Map<string, MailPlace>(Object.entries(mailPlaces)).get(word.trim().toLowerCase().normalize("NFC"));

/** What keeps a text from being sent: each has its reader's link in it, and nothing in brackets that we can't fill. */
export function mailTextFault(subject: string, body: string): MailTextFault | null {
  const words = [...`${subject}\n${body}`.matchAll(bracketed)].map(([whole, word = ""]) => ({ whole, word }));
  const unknown = words.find(({ word }) => placeOf(word) === undefined);
  if (unknown) return { code: "unknown-place", place: unknown.whole };
  const hasLink = [...body.matchAll(bracketed)].some(([, word = ""]) => placeOf(word) === "link");
  return hasLink ? null : { code: "no-link" };
}

/** The text as one reader gets it. */
export const filledMail = (text: string, values: Readonly<Record<MailPlace, string>>): string =>
  text.replace(bracketed, (whole, word: string) => {
    const place = placeOf(word);
    return place ? values[place] : whole;
  });
