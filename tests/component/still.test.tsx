import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Still } from "@/app/_ui/still";

const markupOf = (of: object, name: string, word: string, calls: string[]) =>
  renderToStaticMarkup(
    <Still as="section" aria-labelledby="it" of={of} name={name}>
      {() => {
        calls.push(word);
        return (
          <>
            <h2 id="it">{word}</h2>
            <button type="button" popoverTarget="term">
              {word}
            </button>
          </>
        );
      }}
    </Still>,
  );

test("what never changes is rendered as React renders it, with its words escaped", () => {
  const calls: string[] = [];
  expect(markupOf({}, "vi", "<b>Rơ Châm H’Bia</b>", calls)).toBe(
    renderToStaticMarkup(
      <section aria-labelledby="it">
        <h2 id="it">{"<b>Rơ Châm H’Bia</b>"}</h2>
        <button type="button" popoverTarget="term">
          {"<b>Rơ Châm H’Bia</b>"}
        </button>
      </section>,
    ),
  );
});

test("it is rendered once for each thing and name", () => {
  const calls: string[] = [];
  const [one, other] = [{}, {}];
  const first = markupOf(one, "vi", "một", calls);
  expect(markupOf(one, "vi", "khác", calls)).toBe(first);
  expect(markupOf(one, "en", "one", calls)).toContain("one");
  expect(markupOf(other, "vi", "hai", calls)).toContain("hai");
  expect(calls).toEqual(["một", "one", "hai"]);
});
