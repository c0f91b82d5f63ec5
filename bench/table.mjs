// From what was measured to lines of results.json, and from these to a table to read.

const KINDS = ["state", "week", "agency"];

/** A line a kind of gesture; one line with `failed` where a system cannot hold so many rows. */
export function linesOf(about, measured, expected) {
  if (measured.failed !== undefined) return [{ ...about, failed: measured.failed }];
  const { load, bytes, warmUp, steps } = measured;
  const differs = steps.findIndex(({ answers }, at) => answers !== expected?.[at]);
  return KINDS.map((gesture) => {
    const of = steps.slice(warmUp).filter(({ kind }) => kind === gesture);
    return {
      ...about,
      gesture,
      median: rounded(quantile(of, "time", 0.5)),
      p95: rounded(quantile(of, "time", 0.95)),
      between: rounded(quantile(of, "between", 0.95)),
      gestures: of.length,
      warmUp,
      warmUpTime: rounded(steps.slice(0, warmUp).reduce((sum, { time }) => sum + time, 0)),
      load: rounded(load),
      bytes,
      answersEqual: expected === null ? null : differs < 0,
    };
  });
}

function quantile(steps, field, share) {
  const sorted = steps.map((step) => step[field]).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function rounded(milliseconds) {
  return Number(milliseconds.toPrecision(3));
}

/** A table in Markdown, a row a size and system: medians and 95th percentiles in milliseconds. */
export function tableOf(results, machine) {
  const rows = [];
  for (const line of results) {
    if (line.failed !== undefined) {
      rows.push([size(line.rows), line.system, line.version, line.failed, "", "", "", "", "", ""]);
    } else if (line.gesture === KINDS[0]) {
      const of = results.filter(
        (other) => other.rows === line.rows && other.system === line.system,
      );
      const cells = KINDS.map((kind) => {
        const { median, p95, gestures } = of.find(({ gesture }) => gesture === kind);
        return `${shown(median)} / ${shown(p95)}${gestures < 30 ? ` (${gestures})` : ""}`;
      });
      const equal = { true: "yes", false: "NO", null: "not compared" }[line.answersEqual];
      rows.push([
        size(line.rows),
        line.system,
        line.version,
        ...cells,
        shown(line.load),
        shown(line.warmUpTime),
        line.bytes === null ? "?" : (line.bytes / 1e6).toFixed(1),
        equal,
      ]);
    }
  }
  const { processor, cores, memory, system, browser, date } = machine;
  return [
    `${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GB; ${system}; ${browser}; ${date}. Milliseconds, median / 95th percentile; in brackets how many gestures where fewer than 30.`,
    "",
    "| rows | system | version | toggle a state | drag a week | toggle an agency | load | warm-up | MB | answers equal |",
    "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}

function shown(number) {
  return String(number);
}

function size(rows) {
  return rows.toLocaleString("en-US").replaceAll(",", " ");
}
