import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Circles } from "@/app/[locale]/learn/[course]/map/circles";
import { lineHeight, middle, placedIn, roomIn } from "@/app/[locale]/learn/[course]/map/placed";
import { ZoneList } from "@/app/[locale]/learn/[course]/map/zone-list";
import { choices } from "@/domain/choice";
import { Locale } from "@/domain/course";
import { roleNames } from "@/messages/roles";
import { course } from "@/tests/first-course";
import { theRoles } from "@/tests/unit/builders";

const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);
const of = (zone: string) => duties.filter(({ owner }) => owner === zone);
const cases = Locale.options.flatMap((locale) =>
  choices.map((zone) => ({ locale, zone, named: of(zone).map(({ id, name }) => ({ id, name: name[locale] })) })),
);

test.each(cases)(
  "the circles hold each duty of $zone once, whole, in its zone ($locale)",
  ({ locale, zone, named }) => {
    const nowhere = { first: [], both: [], second: [] };
    const { container } = render(<Circles roles={roleNames(theRoles, locale)} zones={{ ...nowhere, [zone]: named }} />);
    const [, ...texts] = container.querySelectorAll(`[data-zone="${zone}"] text`);
    expect(
      texts.map((text) => [...text.querySelectorAll("tspan")].map(({ textContent }) => textContent).join(" ")),
    ).toEqual(named.map(({ name }) => name));
  },
);

test.each(cases)("no line of $zone leaves the zone or touches another ($locale)", ({ zone, named }) => {
  let free = Number.NEGATIVE_INFINITY;
  for (const { lines, y } of placedIn(zone, named) ?? []) {
    const top = y - 14;
    const bottom = y - 14 + lines.length * lineHeight;
    expect(top).toBeGreaterThanOrEqual(free);
    free = bottom;
    const longest = Math.max(...lines.map(({ length }) => length));
    expect(longest * 7).toBeLessThanOrEqual(roomIn(zone, Math.max(Math.abs(top - middle), Math.abs(bottom - middle))));
  }
});

test("names that no zone could hold are not drawn one upon the other: there is no place for them", () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ id: `duty-${index}`, name: "A duty with a name" }));
  expect(placedIn("both", many)).toBeNull();
  expect(placedIn("both", [])).toEqual([]);
});

test("the lists say what the circles show: every duty under its owner, each leading to its passage", () => {
  const { container } = render(
    choices.map((zone) => <ZoneList key={zone} course={course} locale="vi" zone={zone} duties={of(zone)} />),
  );
  for (const [zone, name] of Object.entries({ first: "CAIO", both: "Cả hai", second: "CTO" })) {
    const list = container.querySelector(`section[aria-labelledby="${screen.getByText(name).id}"]`);
    expect(
      [...(list?.querySelectorAll("a") ?? [])].map((link) => [link.textContent, link.getAttribute("href")]),
    ).toEqual(
      of(zone).map(({ name: { vi }, passage }) => [
        vi,
        `/learn/${course.id}/${passage.lessonId}#${passage.paragraphId}`,
      ]),
    );
  }
  expect(container.querySelectorAll("li")).toHaveLength(duties.length);
});
