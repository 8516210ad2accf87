import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Venn } from "@/app/_ui/venn";
import { VennVerdict } from "@/app/_ui/venn-verdict";
import { choices } from "@/domain/choice";
import { roleNames } from "@/messages/roles";
import { theRoles } from "@/tests/unit/builders";

const radios = () => screen.getAllByRole<HTMLInputElement>("radio");
const zone = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const checked = () => radios().flatMap(({ checked, value }) => (checked ? [value] : []));

const names = { vi: roleNames(theRoles, "vi"), en: roleNames(theRoles, "en") };

test("the zones are three radios of one group, named CAIO, Cả hai and CTO in that order", () => {
  render(<Venn id="zone" labels={names.vi} />);
  expect(radios()).toEqual([zone("CAIO"), zone("Cả hai"), zone("CTO")]);
  expect(new Set(radios().map(({ name }) => name))).toEqual(new Set(["choice"]));
});

test("a radio's value is the choice that its name says, in both languages", () => {
  const { unmount } = render(<Venn id="zone" labels={names.vi} />);
  expect(["CAIO", "Cả hai", "CTO"].map((name) => zone(name).value)).toEqual([...choices]);
  unmount();
  render(<Venn id="zone" labels={names.en} />);
  expect(["CAIO", "Both", "CTO"].map((name) => zone(name).value)).toEqual(["first", "both", "second"]);
});

test("nothing is chosen for the learner", () => {
  render(<Venn id="zone" labels={names.vi} />);
  expect(checked()).toEqual([]);
});

test("a click chooses a zone and says which", async () => {
  const onSelect = vi.fn();
  render(<Venn id="zone" labels={names.vi} onSelect={onSelect} />);
  await userEvent.click(zone("Cả hai"));
  expect(checked()).toEqual(["both"]);
  expect(onSelect.mock.calls).toEqual([["both"]]);
});

test("the arrow keys move the choice through the zones and round again", async () => {
  const onSelect = vi.fn();
  render(<Venn id="zone" labels={names.vi} selected="first" onSelect={onSelect} />);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowRight}{ArrowLeft}");
  expect(onSelect.mock.calls.flat()).toEqual(["both", "second", "first", "second"]);
  expect(checked()).toEqual(["second"]);
  expect(document.activeElement).toBe(zone("CTO"));
});

test("a zone can be chosen from the start", () => {
  render(<Venn id="zone" labels={names.vi} selected="second" />);
  expect(checked()).toEqual(["second"]);
});

test("nothing counts as wrong before a form was sent without a choice", () => {
  const { unmount } = render(<Venn id="zone" labels={names.vi} />);
  expect(radios().map((radio) => radio.getAttribute("aria-invalid"))).toEqual(["false", "false", "false"]);
  unmount();
  render(<Venn id="zone" labels={names.vi} isMissing />);
  expect(radios().map((radio) => radio.getAttribute("aria-invalid"))).toEqual(["true", "true", "true"]);
});

/** What each zone shows after a response, and its mark. */
const shown = (figure: Element) =>
  [...figure.querySelectorAll("text")].map(
    (name) =>
      `${name.textContent} ${name.parentElement?.dataset.state ?? "-"} ${name.parentElement?.querySelectorAll("path").length}`,
  );

test.each([
  ["a right one", "first", "first", ["CAIO right 1", "Cả hai - 0", "CTO - 0"]],
  ["a wrong one", "second", "both", ["CAIO - 0", "Cả hai right 1", "CTO wrong 1"]],
  ["one whose verdict is withheld", "second", null, ["CAIO - 0", "Cả hai - 0", "CTO chosen 0"]],
] as const)(
  "after a response the right zone is marked, and a wrong one that was chosen otherwise: %s",
  (_, choice, keyChoice, zones) => {
    const { container } = render(<VennVerdict id="told" labels={names.vi} choice={choice} keyChoice={keyChoice} />);
    expect(shown(container)).toEqual(zones);
    expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
    expect(screen.queryAllByRole("radio")).toEqual([]);
  },
);

test("the hints for keys are seen and not read out", () => {
  render(<Venn id="zone" labels={names.vi} keyHints={{ first: "phím 1", both: "phím 2", second: "phím 3" }} />);
  expect(radios().map(({ labels }) => labels?.[0]?.textContent)).toEqual(["CAIOphím 1", "Cả haiphím 2", "CTOphím 3"]);
  expect(radios()).toEqual([zone("CAIO"), zone("Cả hai"), zone("CTO")]);
});

test("the drawing is hidden from assistive technology and stays out of the tab order", () => {
  const { container } = render(<Venn id="zone" labels={names.vi} />);
  const drawing = container.querySelector("svg");
  expect([drawing?.getAttribute("aria-hidden"), drawing?.getAttribute("focusable")]).toEqual(["true", "false"]);
});

test("two figures on a page don't share an id", () => {
  const { container } = render(
    <>
      <Venn id="zone" labels={names.vi} />
      <VennVerdict id="told" labels={names.vi} choice="second" keyChoice="second" />
    </>,
  );
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
});
