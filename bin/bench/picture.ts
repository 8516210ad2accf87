import { scaleLinear } from "d3-scale";
import { type Goal, isReached } from "./goal";

const row = { height: 22, label: 290, bars: 420, figures: 250 };
const margin = { top: 76, side: 16, bottom: 16 };

/** Bars reach so many times the goal at most; what is longer ends in an arrow. */
const longest = 3;

const colours = { reached: "#1a7f37", missed: "#bf3989" };

/**
 * Each figure as a bar beside its goal, all on one scale: the line in the middle is the goal. A bar must reach it where "at least" stands, and must
 * not pass it where "at most" stands; colour and sign say whether it does.
 */
export function goalsPicture(goals: readonly Goal[], title: string, machine: string): string {
  const measured = goals.filter(({ value }) => value !== null);
  const width = margin.side * 2 + row.label + row.bars + row.figures;
  const height = margin.top + measured.length * row.height + margin.bottom;
  const place = scaleLinear([0, longest], [0, row.bars]).clamp(true);
  const goalAt = margin.side + row.label + place(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1f2328">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${margin.side}" y="24" font-size="16" font-weight="600">${escaped(title)}</text>
<text x="${margin.side}" y="44" fill="#59636e">${escaped(machine)}</text>
${measured.map((goal, index) => bar(goal, margin.top + index * row.height, place)).join("\n")}
<text x="${goalAt}" y="${margin.top - 10}" text-anchor="middle" fill="#59636e">goal</text>
<line x1="${goalAt}" x2="${goalAt}" y1="${margin.top - 6}" y2="${height - margin.bottom}" stroke="#1f2328" stroke-dasharray="3 3"/>
</svg>
`;
}

function bar(goal: Goal, top: number, place: (share: number) => number): string {
  const { name, unit, value, must, bound } = goal;
  const share = (value ?? 0) / must;
  const isGood = isReached(goal);
  const left = margin.side + row.label;
  const sign = bound === "at least" ? "≥" : "≤";
  const said = `${isGood ? "✓" : "✗"} ${shown(value ?? 0)} ${unit} (${sign} ${shown(must)})${share > longest ? " →" : ""}`;
  const base = top + row.height - 7;
  return `<text x="${left - 8}" y="${base}" text-anchor="end">${escaped(name)}</text>
<rect x="${left}" y="${top + 3}" width="${place(share).toFixed(1)}" height="${row.height - 7}" fill="${isGood ? colours.reached : colours.missed}"/>
<text x="${left + row.bars + 8}" y="${base}">${escaped(said)}</text>`;
}

/** Three digits that count. */
const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
