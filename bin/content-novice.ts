import { loadCourse } from "@/content/load";
import { mostShown, noviceReport, type Rule } from "@/content/measures/novice";
import { printProblem } from "@/content/read/problem";
import { inWords } from "@/content/read/surface";
import type { CourseRoles, Locale } from "@/domain/course";
import { idOf } from "@/domain/role-ids";

/** `npm run content:novice`: can the key be told from what a stem shows to somebody who knows the two job titles alone? */
const loaded = loadCourse(process.argv[2] ?? "content/caio-cto");
if (!loaded.accepted) {
  for (const problem of loaded.refusal) console.error(printProblem(problem));
  process.exit(1);
}
if (loaded.value.surfaces.size === 0) {
  console.error("No item of this course says in `surface` what its stem shows. Add it; content/README.md tells how.");
  process.exit(1);
}
const { items, correct, accuracy, rule, fitted } = noviceReport(loaded.value.course, loaded.value.surfaces);
const remark =
  accuracy > mostShown ? `above ${mostShown}: put stems of other keys under the tests below` : `within ${mostShown}`;
console.log(`${correct} of ${items} told from the surface, accuracy ${accuracy.toFixed(2)} (${remark}; chance 0.33)`);
for (const locale of ["vi", "en"] as const)
  console.log(`${locale}: ${sentence(loaded.value.course.roles, rule, locale)}`);
console.log(`The rule tells ${fitted.toFixed(2)} of the items it was made from.`);
if (accuracy > mostShown) process.exitCode = 1;

function sentence(roles: CourseRoles, { steps, otherwise }: Rule, locale: Locale): string {
  const [when, then, rest] = locale === "vi" ? ["nếu câu", "thì", "còn lại thì"] : ["if", "then", "otherwise"];
  return [
    ...steps.map(({ test, key }) => `${when} ${inWords(test, locale)}, ${then} ${idOf(roles, key)}`),
    `${rest} ${idOf(roles, otherwise)}`,
  ].join("; ");
}
