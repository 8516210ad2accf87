import { masteryMessages } from "@/messages/mastery";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { course } from "@/tests/first-course";
import { rendered } from "@/tests/integration/rendered";
import { attemptsOf, dutyIds, learnersOf } from "./counted";
import { rowText } from "./item-screens";
import { toldStandingsOf } from "./knowing";
import { matrixOf, standings, toldOf } from "./learner-screens";
import { numbersIn, pageOf, percent } from "./printed";
import type { Figures, Place, Screen } from "./raw";

const words = responsibilitiesMessages.vi;
const [looked = [], other = []] = course.lessons.map(({ responsibilities }) => responsibilities);
/** Of the first lesson all, and of another some: what everybody was asked, and what few were. */
const duties = [...looked, ...other.slice(0, 2)];

/** How many learners are told to stand where, of each responsibility. */
function statesOf(place: Place) {
  const all = learnersOf(place).map(({ id }) => toldStandingsOf(place.raw, attemptsOf(place, id), place.now));
  return (dutyId: string) => {
    const own = all.map((states) => states[dutyIds.indexOf(dutyId)]);
    return [...standings, "withheld" as const].map((state) => own.filter((one) => one === state).length);
  };
}

export const dutyGrid: Screen = {
  name: "the grid of responsibilities",
  async shown({ cohortId }) {
    const figures: Figures = {};
    for (let rows = 1; rows <= Math.ceil(dutyIds.length / 25); rows += 1) {
      const search = { rows: String(rows) };
      const page = pageOf(await rendered("manage/[cohort]/responsibilities", { cohort: cohortId }, search));
      const links = page.links("tbody th[scope=row] a");
      for (const [index, text] of page.all("tbody th[scope=row] .meta").entries())
        figures[/responsibilities\/([^?#]+)/.exec(links[index] ?? "")?.[1] ?? ""] = numbersIn(text);
    }
    return figures;
  },
  counted(place) {
    if (learnersOf(place).length === 0) return {};
    const of = statesOf(place);
    return Object.fromEntries(
      dutyIds.map((id) => {
        const [, learning = 0, learned = 0, solid = 0, due = 0] = of(id);
        const begun = learning + learned + solid + due;
        return [id, begun === 0 ? "" : `${percent(solid / begun)} ${begun}`];
      }),
    );
  },
};

export const dutyPages: Screen = {
  name: "a responsibility's page",
  async shown({ cohortId }) {
    const figures: Figures = {};
    for (const { id } of duties) {
      const asked = { cohort: cohortId, responsibility: id };
      const page = pageOf(await rendered("manage/[cohort]/responsibilities/[responsibility]", asked));
      const states = [...standings.map((state) => masteryMessages.vi[state]), words.withheld];
      figures[`${id} states`] = states.map((state) => page.figure(state) || "0").join(" ");
      figures[`${id} matrix`] = page
        .table(words.matrix)
        .map((cells) => cells.map(numbersIn).join(" "))
        .join("; ");
    }
    return figures;
  },
  counted(place) {
    const of = statesOf(place);
    const told = learnersOf(place).flatMap(({ id }) => toldOf(attemptsOf(place, id), place.now));
    return Object.fromEntries(
      duties.flatMap(({ id }) => [
        [`${id} states`, of(id).join(" ")],
        [
          `${id} matrix`,
          matrixOf(place, told, id)
            .filter((row) => row.some((n) => n > 0))
            .map(rowText)
            .join("; "),
        ],
      ]),
    );
  },
};
