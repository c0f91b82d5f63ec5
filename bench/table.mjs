// From what was measured to lines of results.json, and from these to a table to read.

const KINDS = ["state", "week", "agency"];

/**
 * A line a kind of gesture; one line with `failed` where a system cannot hold so many rows. `expected` was measured of the
 * system with whose answers these are compared; null where that failed.
 */
export function linesOf(about, measured, expected) {
  if (measured.failed !== undefined) return [{ ...about, failed: measured.failed }];
  const { opening, load, bytes, first, warmUp, steps } = measured;
  const isEqual =
    first === expected?.first &&
    steps.every(({ answers }, at) => answers === expected.steps[at]?.answers);
  const views = viewsOf(steps.slice(warmUp));
  return KINDS.map((gesture) => {
    const ofKind = steps.slice(warmUp).filter(({ kind }) => kind === gesture);
    const own = views.filter(({ kind }) => kind === gesture);
    const ready = own.flatMap((view) => view.ready ?? []);
    const slices = own.flatMap((view) => view.slice ?? []);
    return {
      ...about,
      gesture,
      median: quantile(times(ofKind), 0.5),
      p95: quantile(times(ofKind), 0.95),
      gestures: ofKind.length,
      ready: quantile(ready, 0.5),
      readyMost: quantile(ready, 1),
      slice: quantile(slices, 0.5),
      sliceMost: quantile(slices, 1),
      warmUp,
      warmUpTime: rounded(times(steps.slice(0, warmUp)).reduce((sum, time) => sum + time, 0)),
      opening: rounded(opening),
      load: rounded(load),
      bytes,
      answersEqual: expected === null ? null : isEqual,
    };
  });
}

/** Gestures of one control in a row are one view: all that is made in it, before the first gesture or a later one. */
function viewsOf(steps) {
  const views = [];
  steps.forEach(({ kind, ready, slice }, at) => {
    if (kind !== steps[at - 1]?.kind) views.push({ kind, ready, slice });
    else if (ready !== null) {
      const view = views.at(-1);
      view.ready += ready;
      view.slice = slice === null ? view.slice : Math.max(view.slice, slice);
    }
  });
  return views;
}

function times(steps) {
  return steps.map(({ time }) => time);
}

/** Null of no numbers. */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return found === undefined ? null : rounded(found);
}

function rounded(milliseconds) {
  return Number(milliseconds.toPrecision(3));
}

/** A table in Markdown, a row a size and system: medians and 95th percentiles in milliseconds. */
export function tableOf(results, machine) {
  const rows = [];
  for (const line of results) {
    const { rows: size, system, version } = line;
    const about = [spaced(size), system, version];
    if (line.failed !== undefined) rows.push([...about, line.failed, "", "", "", "", "", "", ""]);
    else if (line.gesture === KINDS[0]) {
      const all = results.filter((other) => other.rows === size && other.system === system);
      rows.push([...about, ...cellsOf(all)]);
    }
  }
  const { processor, cores, memory, system, browser, date } = machine;
  return [
    `${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GB; ${system}; ${browser}; ${date}. Milliseconds, median / 95th percentile; in brackets how many gestures where fewer than 30.`,
    "",
    "| rows | system | version | toggle a state | drag a week | toggle an agency | before a new view | load | warm-up | MB | answers equal |",
    "| ---: | --- | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}

function cellsOf(lines) {
  const [first] = lines;
  const { load, warmUpTime, bytes, answersEqual } = first;
  return [
    ...lines.map(
      ({ median, p95, gestures }) => `${median} / ${p95}${gestures < 30 ? ` (${gestures})` : ""}`,
    ),
    first.ready === null ? "–" : lines.map(({ ready }) => ready).join(", "),
    load,
    warmUpTime,
    bytes === null ? "?" : (bytes / 1e6).toFixed(1),
    { true: "yes", false: "NO", null: "not compared" }[answersEqual],
  ];
}

/** 10000 as 10 000. */
export function spaced(number) {
  return number.toLocaleString("en-US").replaceAll(",", " ");
}
