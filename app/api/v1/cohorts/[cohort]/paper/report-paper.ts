import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { keyFigures } from "@/app/api/v1/cohorts/[cohort]/tables/key-figures";
import { confusions } from "@/domain/confusion";
import { dutyFigures } from "@/domain/duty-figures";
import { matrixOfItems, remarkOn } from "@/domain/item-analysis";
import { fewestFinals } from "@/domain/reliability";
import { sampleSize, trustIn } from "@/domain/trust";
import { itemMessages } from "@/messages/item";
import { reportPaperMessages } from "@/messages/report-paper";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readReliability } from "@/school/final";
import { readOverview } from "@/school/overview";
import { type Paper, paperOf, styles } from "./paper";
import { drawPictures } from "./pictures";
import { inWords } from "./words";

const mostNamed = 8;

/** A cohort's results on one to four pages, tagged, in the language that was asked for. */
export async function reportPaper(report: Report): Promise<PDFKit.PDFDocument> {
  const { cohort, course, selection, locale, at, tx, of } = report;
  const t = translator(reportPaperMessages, locale);
  const title = t("reportTitle", { cohort: cohort.name });
  const paper = paperOf({ title, locale, at });
  const overview = await readOverview(cohort, course, selection, at, tx);
  const { all, overdue } = overview.counts;
  paper.say(title, styles.title, { tag: "H1" });
  for (const [name, value] of of) {
    const words = inWords(locale)("moment", value);
    paper.say(words.startsWith(name) ? words : `${name}: ${words}`, styles.quiet, { before: 2 });
  }
  if (all === 0) paper.say(t("nobody"), styles.strong, { before: 12 });
  else paper.say(t("late", { n: overdue }), styles.body, { before: 10 });
  await tellFigures(paper, report);
  drawPictures(paper, report, overview);
  await tellDuties(paper, report);
  await tellTrust(paper, report);
  return paper.end((page, pages) => t("page", { name: cohort.name, page, of: pages }));
}

async function tellFigures(paper: Paper, report: Report): Promise<void> {
  const t = translator(reportPaperMessages, report.locale);
  const write = inWords(report.locale);
  paper.say(t("figures"), styles.heading, { tag: "H2", before: 12, keep: 60 });
  const columns = [
    { share: 0.5 },
    { share: 0.16, isFigure: true },
    { share: 0.2, isFigure: true },
    { share: 0.14, isFigure: true },
  ];
  const rows = (await keyFigures(report)).map(({ name, kind, value, interval, n }) => [
    name,
    write(kind, value),
    interval ? t("binLast", { from: write(kind, interval.low), to: write(kind, interval.high) }) : "–",
    write("count", n ?? null),
  ]);
  paper.table([t("figure"), t("value"), t("range"), t("restsOn")], columns, rows);
}

async function tellDuties(paper: Paper, { course, locale, readStatistics }: Report): Promise<void> {
  const t = translator(reportPaperMessages, locale);
  const write = inWords(locale);
  const roles = roleNames(course.roles, locale);
  const statistics = await readStatistics();
  paper.say(t("weakest"), styles.heading, { tag: "H2", before: 12, keep: 60 });
  const ranked = dutyFigures(course, statistics)
    .filter(({ n }) => trustIn(n) !== "hidden")
    .sort((a, b) => (a.share ?? 1) - (b.share ?? 1))
    .slice(0, mostNamed);
  if (ranked.length === 0) paper.say(t("weakestNone", { fewest: sampleSize.shown }));
  else
    paper.table(
      [t("duty"), t("owner"), t("shareRight"), t("range"), "n"],
      [
        { share: 0.42 },
        { share: 0.12 },
        { share: 0.14, isFigure: true },
        { share: 0.24, isFigure: true },
        { share: 0.08, isFigure: true },
      ],
      ranked.map(({ responsibility, share, interval, n }) => [
        responsibility.name[locale],
        roles[responsibility.owner],
        write("share", share),
        interval ? t("binLast", { from: write("share", interval.low), to: write("share", interval.high) }) : "–",
        write("count", n),
      ]),
    );

  paper.say(t("mixed"), styles.heading, { tag: "H2", before: 12, keep: 30 });
  const matrix = matrixOfItems(statistics);
  const mixed = confusions(matrix).slice(0, 4);
  if (mixed.length === 0) paper.say(t("mixedNone"));
  for (const { key, choice, count } of mixed) {
    const asked = matrix[key].first + matrix[key].both + matrix[key].second;
    const share = write("share", count / asked);
    paper.say(t("mixedLine", { key: roles[key], choice: roles[choice], n: count, of: asked, share }));
  }
}

async function tellTrust(paper: Paper, { course, locale, tx, readStatistics }: Report): Promise<void> {
  const t = translator(reportPaperMessages, locale);
  const remark = translator(itemMessages, locale);
  const write = inWords(locale);
  paper.say(t("doubted"), styles.heading, { tag: "H2", before: 12, keep: 30 });
  const doubted = (await readStatistics()).filter((row) => ["suspect", "weak"].includes(remarkOn(row)));
  if (doubted.length === 0) paper.say(t("doubtedNone"));
  for (const row of doubted.slice(0, mostNamed)) {
    const words = remark(remarkOn(row), { n: row.n });
    const said = { item: row.item.stem[locale], remark: words, share: write("share", row.facility), n: row.n };
    paper.say(t("doubtedLine", said));
  }

  paper.say(t("trust"), styles.heading, { tag: "H2", before: 12, keep: 30 });
  const found = await readReliability(course.id, tx);
  if (!found) paper.say(t("unreliable", { fewest: fewestFinals }));
  else {
    const said = { value: write("index", found.kr21), n: found.n, points: write("index", found.standardError) };
    paper.say(t("reliable", said));
  }
  paper.say(t("wide"));
}
