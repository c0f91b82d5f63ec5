// A picture of results.json for README: a row a system, a mark a gesture, milliseconds on a log scale.
import { spaced } from "./table.mjs";

const NAMES = {
  plain: "plain arrays",
  crossfilter: "crossfilter2",
  arquero: "Arquero",
  duckdb: "DuckDB-Wasm",
  mosaic: "Mosaic",
  falcon: "Falcon",
  ours: "this engine",
  "ours-tile": "this engine, with a tile",
  worker: "application's worker",
  "worker-tile": "the worker, with a tile",
};
/** What is ours, in bold. */
const OWN = ["ours", "ours-tile", "worker", "worker-tile"];
const MARKS = [
  {
    gesture: "state",
    words: ["toggle", "a state"],
    draw: (x, y) => `<circle class="state" cx="${x}" cy="${y}" r="6"/>`,
  },
  {
    gesture: "week",
    words: ["drag", "a week"],
    draw: (x, y) => `<rect class="week" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`,
  },
  {
    gesture: "agency",
    words: ["toggle", "an agency"],
    draw: (x, y) => `<path class="agency" d="M${x} ${y - 7}l7 12h-14z"/>`,
  },
];

const WIDTH = 900;
const PLOT = { left: 208, right: 536, top: 118 };
const COLUMNS = [610, 690, 776, 886];
const ROW = 36;
/** Milliseconds at both ends of the scale. */
const [LEAST, MOST] = [0.01, 10_000];
const FRAME = 1000 / 60;

const STYLE = `
text{font:14px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1b1b1b}
.ground{fill:#fff}.title{font-size:17px;font-weight:600}.quiet{fill:#565c65}.end{text-anchor:end}.mid{text-anchor:middle}
.grid{stroke:#dfe1e2}.frame{stroke:#a23737;stroke-width:1.5;stroke-dasharray:5 4}.named{fill:#a23737}
.state{fill:#12436d}.week{fill:#1f7d75}.agency{fill:#801650}.own{font-weight:600}.state,.week,.agency{stroke:#fff}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.ground{fill:#0d1117}.quiet{fill:#a9b1ba}.grid{stroke:#30363d}
.frame{stroke:#ff9b9b}.named{fill:#ff9b9b}.state{fill:#8ab8e6}.week{fill:#5cc9be}.agency{fill:#f08cc0}
.state,.week,.agency{stroke:#0d1117}}`;

/** An SVG of the medians at the most rows that were measured, with a ground of its own for light and dark pages. */
export function pictureOf(results) {
  const rows = Math.max(...results.map((line) => line.rows));
  const lines = results.filter((line) => line.rows === rows);
  const systems = [...new Set(lines.map(({ system }) => system))];
  const bottom = PLOT.top + systems.length * ROW;
  const title = `Milliseconds a gesture takes, at ${spaced(rows)} rows`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 44}" width="${WIDTH}" height="${bottom + 44}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}: ${systems.map((system) => inWords(system, lines)).join("; ")}.</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${bottom + 44}" rx="8"/>`,
    text(16, 30, title, "title"),
    text(16, 52, "Median; log scale; six group-bys are answered after each gesture", "quiet"),
    ...head(),
    ...scale(bottom),
    ...systems.flatMap((system, at) => row(system, lines, PLOT.top + (at + 0.5) * ROW)),
    "</svg>",
    "",
  ].join("\n");
}

/** The names of the columns, which tell the marks too. */
function head() {
  const marks = MARKS.flatMap(({ words: [first, second], draw }, at) => [
    draw(COLUMNS[at] - 8, 56),
    text(COLUMNS[at], 82, first, "end"),
    text(COLUMNS[at], 100, second, "end"),
  ]);
  return [
    ...marks,
    text(COLUMNS[3], 82, "before each", "end quiet"),
    text(COLUMNS[3], 100, "new view", "end quiet"),
  ];
}

function scale(bottom) {
  const ticks = [];
  for (let tick = LEAST; tick <= MOST; tick *= 10) ticks.push(Number(tick.toPrecision(1)));
  return [
    ...ticks.flatMap((tick) => [
      `<path class="grid" d="M${across(tick)} ${PLOT.top}V${bottom}"/>`,
      text(across(tick), bottom + 20, spaced(tick), "mid quiet"),
    ]),
    `<path class="frame" d="M${across(FRAME)} ${PLOT.top - 8}V${bottom}"/>`,
    text(across(FRAME), PLOT.top - 14, "one frame, 16.7 ms", "mid named"),
  ];
}

function row(system, lines, y) {
  const own = lines.filter((line) => line.system === system);
  const name = text(16, y + 5, NAMES[system] ?? system, OWN.includes(system) ? "own" : "");
  if (own.some(({ failed }) => failed !== undefined)) {
    return [name, text(PLOT.left, y + 5, "could not be measured", "quiet")];
  }
  // One below the other, so that none hides another of the same time.
  const marks = MARKS.map(({ gesture, draw }, at) =>
    draw(across(median(own, gesture)), y + (at - 1) * 9),
  );
  const numbers = MARKS.map(({ gesture }, at) =>
    text(COLUMNS[at], y + 5, brief(median(own, gesture)), "end"),
  );
  const ready = own.flatMap((line) => line.ready ?? []);
  const range = `${brief(Math.min(...ready))}–${brief(Math.max(...ready))}`;
  return [
    name,
    ...marks,
    ...numbers,
    text(COLUMNS[3], y + 5, ready.length > 0 ? range : "–", "end quiet"),
  ];
}

function inWords(system, lines) {
  const own = lines.filter((line) => line.system === system && line.failed === undefined);
  const medians = own.map(({ gesture, median: time }) => `${gesture} ${brief(time)}`).join(", ");
  return `${NAMES[system] ?? system} ${medians || "not measured"}`;
}

function median(lines, gesture) {
  return lines.find((line) => line.gesture === gesture).median;
}

function across(milliseconds) {
  const share = Math.log10(Math.max(milliseconds, LEAST) / LEAST) / Math.log10(MOST / LEAST);
  return Math.round((PLOT.left + share * (PLOT.right - PLOT.left)) * 10) / 10;
}

/** Two digits of what is small, whole milliseconds of what is large. */
function brief(milliseconds) {
  return milliseconds >= 10
    ? spaced(Math.round(milliseconds))
    : String(Number(milliseconds.toPrecision(2)));
}

function text(x, y, words, kind) {
  return `<text x="${x}" y="${y}"${kind ? ` class="${kind}"` : ""}>${words}</text>`;
}
