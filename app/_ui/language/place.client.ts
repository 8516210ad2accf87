import { inLanguage } from "@/messages/links";

/** Where one is on a page, and what one has entered there, in terms that are the same in both languages: the how manieth it is. */
type Place = {
  address: string;
  at: { id: string; index: number; top: number } | null;
  fields: Field[];
  opened: boolean[];
};
type Field = { value: string; isChecked: boolean };

/** Goes to this page in the other language, and remembers the place for it. */
export function keepPlace(language: string): void {
  const { pathname, search } = window.location;
  const address = inLanguage(language === "en" ? "en" : "vi", pathname + search);
  const place = {
    address,
    at: firstInView(),
    fields: fields().map(entered),
    opened: unfolding().map(({ open }) => open),
  } satisfies Place;
  sessionStorage.setItem("place", JSON.stringify(place));
  window.location.assign(address);
}

/** Goes to the remembered place, once. This may run before the page has all its parts and fonts, and is as high as it will be. */
export async function findPlace(): Promise<void> {
  if (document.readyState !== "complete")
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  await document.fonts.ready;
  const place: Place | null = JSON.parse(sessionStorage.getItem("place") ?? "null");
  sessionStorage.removeItem("place");
  if (place?.address !== window.location.pathname + window.location.search) return;
  for (const [index, details] of unfolding().entries()) details.open = place.opened[index] ?? details.open;
  const here = fields();
  if (here.length === place.fields.length)
    for (const [index, field] of here.entries()) enter(field, place.fields[index]);
  const part = place.at && (document.getElementById(place.at.id) ?? parts()[place.at.index]);
  if (part) window.scrollBy({ top: part.getBoundingClientRect().top - (place.at?.top ?? 0), behavior: "instant" });
}

/** What has a place of its own on the page. */
const parts = () => [
  ...document.querySelectorAll("main :is(h1, h2, h3, p, li, tr, dt, dd, fieldset, figure, summary)"),
];

function firstInView(): Place["at"] {
  if (window.scrollY === 0) return null;
  const below = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  const tops = parts().map((part, index) => ({ id: part.id, index, top: part.getBoundingClientRect().top }));
  const inView = tops.filter(({ top }) => top >= Math.max(0, below) && top < window.innerHeight);
  // A name holds where the page has changed meanwhile, as a lesson that now knows where one was.
  return inView.find(({ id }) => id !== "") ?? inView[0] ?? null;
}

/** Passwords and files are nobody's to keep; hidden fields are the page's. */
const fields = () =>
  [...document.querySelectorAll<HTMLInputElement>("main :is(input, textarea, select)")].filter(
    ({ type }) => !["hidden", "password", "file"].includes(type),
  );

const entered = ({ value, checked }: HTMLInputElement): Field => ({ value, isChecked: checked });

const unfolding = () => [...document.querySelectorAll<HTMLDetailsElement>("main details")];

/** As if it was entered by hand, so that what listens hears of it. */
function enter(field: HTMLInputElement, kept: Field | undefined) {
  if (!kept) return;
  if (field.type === "radio" || field.type === "checkbox") {
    if (field.checked !== kept.isChecked && (kept.isChecked || field.type === "checkbox")) field.click();
  } else if (field.value !== kept.value) {
    field.value = kept.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
