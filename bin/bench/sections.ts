import { measureConnected } from "./connected";
import { measureFirstLoads } from "./first-loads";
import { measureGrown } from "./grown";
import { measureJourney } from "./journey/journey";
import { measurePages } from "./pages";
import { measureResponses } from "./responses";
import type { Bench, Found } from "./target";

/** What `npm run bench` measures, in this order, by the names that `--only` takes. */
const sections = {
  responses: measureResponses,
  connected: measureConnected,
  pages: measurePages,
  "first-loads": measureFirstLoads,
  journey: measureJourney,
  grown: measureGrown,
} satisfies Record<string, (bench: Bench) => Promise<Found>>;

/** It makes six million responses first, which takes minutes: only where it is named. */
const onlyNamed = "grown";

/** Those that a list with commas between names; without one all that take no longer than it takes to wait. Throws at a name that isn't one. */
export function sectionsOf(only: string | undefined): [string, (bench: Bench) => Promise<Found>][] {
  const all = Object.entries(sections);
  if (only === undefined) return all.filter(([name]) => name !== onlyNamed);
  return only.split(",").map((name) => {
    const section = all.find(([known]) => known === name.trim());
    if (!section) throw new Error(`"${name}" is nothing to measure: --only takes ${Object.keys(sections).join(", ")}.`);
    return section;
  });
}
