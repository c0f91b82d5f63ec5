import type { ChartContext } from "#charts/answer/chart-context.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const WEEKS = Array.from({ length: 43 }, (_, at) => addWeeks("2014-09-27", at));
const { weeks: reportWeeks, datasetPeriod, ...names } = facts();
const [reportWeek] = reportWeeks;

/** Records by week of issue, of October 1, 2014 to July 19, 2015, which print no totals. */
export const RECORDS: ChartContext = {
  ...names,
  datasetPeriod: {
    ...datasetPeriod,
    basis: "issued",
    origin: "official",
    coveredDays: { first: "2014-10-01", last: "2015-07-19" },
  },
  weeks: WEEKS.flatMap((week) =>
    reportWeek === undefined
      ? []
      : [{ ...reportWeek, week, reported: null, complete: [], named: [], isListing: true }],
  ),
};

/** A `totals` answer of their 43 weeks. */
export const LISTED_WEEKS = answer("totals", {
  side: WEEKS.map(() => 0),
  measure: WEEKS.map(() => "declined"),
  week: WEEKS,
  presence: WEEKS.map(() => "present"),
  match: WEEKS.map(() => 7),
  reported: WEEKS.map(() => null),
});
