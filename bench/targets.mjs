// What the engine shall reach at ten million rows in one run, and what it reached.
import { spaced } from "./table.mjs";

const ROWS = 10_000_000;
const TENTH = 1_000_000;

/** How often faster than a peer the engine shall be; medians of a gesture, or the time of loading. */
const RATIOS = [
  { step: "toggle a state", gesture: "state", of: "ours", peer: "crossfilter", least: 20 },
  { step: "toggle a state", gesture: "state", of: "ours", peer: "duckdb", least: 70 },
  { step: "toggle a state", gesture: "state", of: "ours-tile", peer: "duckdb", least: 70 },
  { step: "drag a week", gesture: "week", of: "ours", peer: "crossfilter", least: 25 },
  { step: "drag a week", gesture: "week", of: "ours-tile", peer: "crossfilter", least: 200 },
  { step: "drag a week", gesture: "week", of: "worker", peer: "crossfilter", least: 20 },
  { step: "drag a week", gesture: "week", of: "worker-tile", peer: "crossfilter", least: 100 },
  { step: "toggle an agency", gesture: "agency", of: "ours", peer: "crossfilter", least: 300 },
  { step: "toggle an agency", gesture: "agency", of: "ours-tile", peer: "crossfilter", least: 300 },
  { step: "load", gesture: null, of: "ours", peer: "crossfilter", least: 25 },
  { step: "load", gesture: null, of: "ours", peer: "duckdb", least: 8 },
];

/** What the engine shall never exceed; `usual` and `most` take a line of results, the greatest of its kinds counts. */
const BOUNDS = [
  {
    step: "memory, everything included",
    of: "ours-tile",
    unit: "bytes a row",
    bound: 60,
    most: bytesARow,
  },
  {
    step: "memory, everything included",
    of: "worker-tile",
    unit: "bytes a row",
    bound: 60,
    most: bytesARow,
  },
  {
    step: "building a tile",
    of: "ours-tile",
    unit: "ms",
    bound: 300,
    usual: ({ ready }) => ready,
    most: ({ readyMost }) => readyMost,
  },
  {
    step: "its longest slice",
    of: "ours-tile",
    unit: "ms",
    bound: 50,
    usual: ({ slice }) => slice,
    most: ({ sliceMost }) => sliceMost,
  },
];

/** How often slower a gesture may be of ten times the rows. */
const GROWTH = [
  { of: "ours", most: 11 },
  { of: "ours-tile", most: 1.5 },
];

/** A table in Markdown of targets and what was reached; empty where ten million rows were not measured. */
export function targetsOf(results) {
  if (!results.some(({ rows }) => rows === ROWS)) return "";
  const find = (rows, system, gesture = null) =>
    results.filter(
      (line) =>
        line.failed === undefined &&
        line.rows === rows &&
        line.system === system &&
        (gesture === null || line.gesture === gesture),
    );
  const rows = [
    ...RATIOS.map((target) => ratioRow(target, find)),
    ...BOUNDS.map((target) => boundRow(target, find)),
    ...GROWTH.flatMap(({ of, most }) =>
      ["state", "week", "agency"].map((gesture) => growthRow({ of, most, gesture }, find)),
    ),
  ];
  return [
    `| at ${spaced(ROWS)} rows | target | measured | |`,
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}

function ratioRow({ step, gesture, of, peer, least }, find) {
  const time = (system) => {
    const [line] = find(ROWS, system, gesture);
    return gesture === null ? line?.load : line?.median;
  };
  const [own, others] = [time(of), time(peer)];
  const about = [`${step}, \`${of}\``, `${least} × \`${peer}\``];
  return [...about, ...reached(others / own, (ratio) => ratio >= least, `${others} / ${own} ms`)];
}

function boundRow({ step, of, unit, bound, usual, most }, find) {
  const lines = find(ROWS, of);
  const about = [`${step}, \`${of}\``, `≤ ${bound} ${unit}`];
  const found = Math.max(...lines.map(most));
  if (!Number.isFinite(found)) return [...about, "not measured", ""];
  const median = usual ? `, median ${brief(Math.max(...lines.map(usual)))}` : "";
  return [...about, `${brief(found)} ${unit}${median}`, word(found <= bound)];
}

function growthRow({ of, most, gesture }, find) {
  const [[before], [after]] = [find(TENTH, of, gesture), find(ROWS, of, gesture)];
  const about = [`growth from ${spaced(TENTH)}, ${gesture}, \`${of}\``, `≤ ${most} ×`];
  const ratio = after?.median / before?.median;
  return [
    ...about,
    ...reached(ratio, (one) => one <= most, `${before?.median} to ${after?.median} ms`),
  ];
}

function reached(ratio, isMet, how) {
  if (!Number.isFinite(ratio)) return ["not measured", ""];
  return [`${brief(ratio)} × (${how})`, word(isMet(ratio))];
}

function word(isMet) {
  return isMet ? "met" : "not met";
}

function brief(number) {
  return Number(number.toPrecision(3));
}

function bytesARow({ bytes, rows }) {
  return bytes === null ? Number.NaN : bytes / rows;
}
