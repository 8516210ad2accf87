import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Procedure } from "@/app/_ui/procedure";
import { Procedure as CourseProcedure, Locale } from "@/domain/course";
import { roleNames } from "@/messages/roles";
import { course } from "@/tests/first-course";
import { theRoles } from "@/tests/unit/builders";

const procedure = CourseProcedure.parse(course.procedure);
const roles = {
  vi: { first: "CAIO", both: "Cả hai", second: "CTO" },
  en: { first: "CAIO", both: "Both", second: "CTO" },
};

test.each(Locale.options)(
  "the procedure asks its questions in order, each with the owner that a yes leads to, then says whose the rest is (%s)",
  (locale) => {
    const yes = { vi: "Có", en: "Yes" }[locale];
    const { container } = render(
      <Procedure locale={locale} roles={roleNames(theRoles, locale)} procedure={procedure} />,
    );
    const steps = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(steps.map(({ textContent }) => textContent)).toEqual(
      procedure.questions.map(({ ask, owner }) => `${ask[locale]}${yes}: ${roles[locale][owner]}`),
    );
    const text = container.textContent ?? "";
    expect(text.startsWith(procedure.lead[locale])).toBe(true);
    expect(text.indexOf(procedure.otherwise.say[locale])).toBeGreaterThan(
      text.indexOf(steps.at(-1)?.textContent ?? ""),
    );
    expect(text.endsWith(`: ${roles[locale][procedure.otherwise.owner]}`)).toBe(true);
  },
);
