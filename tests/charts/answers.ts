import type { Origin } from "#domain/report/collection.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { WeekPresence, WeekCoverage } from "#domain/report/dataset.ts";
import type { Note, NoteKind } from "#domain/note/note.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { buildCodeColumn, buildNumberColumn, type Column } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";

/** An answer of one side, written as columns of texts and numbers. */
export function answer(
  kind: Answer["kind"],
  columns: Readonly<Record<string, readonly (string | number | null)[]>>,
): Answer {
  const made: Record<string, Column> = {};
  let length = 0;
  for (const [name, values] of Object.entries(columns)) {
    length = values.length;
    made[name] = values.some((value) => typeof value === "string")
      ? buildCodeColumn(values.map(String))
      : buildNumberColumn(values.map((value) => (typeof value === "number" ? value : null)));
  }
  return { kind, measures: ["declined"], datasetPeriods: [], table: { length, columns: made } };
}

function week(
  start: string,
  reported: number,
  transcribed: number,
  travis: number | null,
): WeekCoverage {
  return {
    week: start,
    presence: "present",
    revision: 1,
    transcription: 1,
    published: "2017-03-20",
    reported,
    transcribed,
    complete:
      travis === null
        ? []
        : [
            {
              jurisdiction: "tx-48453",
              level: "county",
              asPrinted: "Travis County, Texas",
              declined: travis,
              withdrawn: false,
              sources: [],
            },
          ],
    withdrawn: [],
    named: [
      { jurisdiction: "fl-12086", state: "FL", county: "12086", withdrawn: false },
      { jurisdiction: "va-51041", state: "VA", county: "51041", withdrawn: true },
    ],
  };
}

/** The three weeks of 2017; `third` is Travis County's whole number in the third week, null where not known. */
export function facts(third: number | null = 10, origin: Origin = "reconstructed"): ChartContext {
  return {
    datasetPeriod: {
      collection: "ddor-2017",
      title: "",
      basis: "recorded",
      origin,
      asof: "2017-04-06",
    },
    weeks: [
      week("2017-01-28", 206, 189, 142),
      week("2017-02-04", 47, 22, 2),
      week("2017-02-11", 65, 48, third),
    ],
    outcomes: [DECLINED_OUTCOME],
    jurisdictions: new Map(
      Object.entries({
        "tx-48453": {
          key: "tx-48453",
          level: "county",
          state: "TX",
          county: "48453",
          name: "Travis County",
          covers: ["48453"],
        },
      }),
    ),
    agencies: new Map(
      Object.entries({
        "tx-48453-travis-county-jail": {
          key: "tx-48453-travis-county-jail",
          name: "Travis County Jail",
          kind: "county jail",
          jurisdiction: "tx-48453",
          state: "TX",
          county: "48453",
          aliases: [],
        },
      }),
    ),
  };
}

/** A `totals` answer of the three weeks; the third may be absent. */
export function totals(match: readonly (number | null)[], third: WeekPresence = "present"): Answer {
  return answer("totals", {
    side: [0, 0, 0],
    measure: ["declined", "declined", "declined"],
    week: ["2017-01-28", "2017-02-04", "2017-02-11"],
    presence: ["present", "present", third],
    match,
    reported: [206, 47, third === "present" ? 65 : null],
  });
}

/** A `counts` answer by periods: the first day or key of each, its count, its state and how many are open. */
export function periodCounts(
  periods: readonly (readonly [
    period: string,
    count: number,
    cell?: CellState,
    open?: number | null,
  ])[],
): Answer {
  return answer("counts", {
    side: periods.map(() => 0),
    measure: periods.map(() => "declined"),
    period: periods.map(([period]) => period),
    count: periods.map(([, count]) => count),
    cell: periods.map(([, count, cell]) => cell ?? (count > 0 ? "count" : "not-transcribed")),
    open: periods.map(([, , , open]) => open ?? null),
  });
}

/** A `totals` answer of the three weeks, and the counts by week that go with it. */
export function weekAnswers(...weeks: Parameters<typeof totals>) {
  const starts = ["2017-01-28", "2017-02-04", "2017-02-11"];
  return {
    totals: totals(...weeks),
    counts: periodCounts(starts.map((start, at) => [start, weeks[0][at] ?? 0])),
  };
}

/** A note that touches something. */
export function note(id: string, kind: NoteKind, date: string | null): Note {
  return {
    id,
    kind,
    date,
    dateExact: true,
    saidBy: "Travis County Sheriff",
    subject: "Travis County Jail",
    what: "disputes the number",
    effect: "none on numbers",
    weeks: ["2017-01-28"],
    touches: [],
    source: "kut.org",
  };
}
