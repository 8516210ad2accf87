import { emptyAppKiB } from "./empty-app";
import { budgets, type FirstLoad, firstLoad } from "./first-load";
import { atMost } from "./goal";
import { benchLearners } from "./learners";
import { table } from "./table";
import type { Bench, Found } from "./target";

type FirstLoads = {
  emptyKiB: number;
  pages: (FirstLoad & { name: string; path: string; overEmptyKiB: number; budgetKiB: number | null })[];
};

/** What a signed-in learner's browser loads of our own, beside the framework's share, and what the budgets allow. */
export async function measureFirstLoads({ ours: { db, origin } }: Bench): Promise<Found> {
  const [learner] = await benchLearners(db, 1);
  const loads = await loadAll(origin, learner?.cookie ?? "");
  return {
    figures: loads,
    goals: loads.pages.flatMap(({ name, overEmptyKiB, budgetKiB }) =>
      budgetKiB === null ? [] : [atMost(budgetKiB, `scripts over an empty page: ${name}`, overEmptyKiB, "KiB")],
    ),
    mistakes: [],
  };
}

async function loadAll(origin: string, cookie: string): Promise<FirstLoads> {
  const emptyKiB = await emptyAppKiB();
  const print = table(
    "first load, KiB with gzip",
    ["scripts", "over empty", "budget", "styles", "fonts"],
    [1, 2, 0, 1, 1],
  );
  print({ name: "an empty app: the framework alone", figures: [emptyKiB, 0, null, null, null] });
  const pages: FirstLoads["pages"] = [];
  for (const { name, path, mark, budgetKiB } of [
    { name: "progress: no browser code of its own", path: "/progress/caio-cto", mark: "<main", budgetKiB: null },
    ...budgets,
  ]) {
    const load = await firstLoad(origin, { path, mark }, cookie);
    const overEmptyKiB = load.scriptsKiB - emptyKiB;
    pages.push({ name, path, ...load, overEmptyKiB, budgetKiB });
    const isOver = budgetKiB !== null && overEmptyKiB > budgetKiB;
    print({
      name,
      figures: [load.scriptsKiB, overEmptyKiB, budgetKiB, load.stylesKiB, load.fontsKiB],
      remark: isOver ? "over its budget" : "",
    });
  }
  return { emptyKiB, pages };
}
