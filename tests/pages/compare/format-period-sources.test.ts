import { parsePeriod } from "#domain/calendar/parse-period.ts";
import { expect, it } from "vitest";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { formatPeriodSources } from "#pages/compare/format-period-sources.ts";
import { facts } from "#tests/charts/answers.ts";

const view = { measure: "declined", filter: EMPTY_FILTER } as const;
const periods = ["2017-01-28", "2017-02-04", "2017-02-11"].map((text) => {
  const result = parsePeriod(text);
  if (!result.ok) throw new Error(result.words);
  return { period: result.period, asof: null, collection: { id: "ddor-2017" } };
});
const NAMES = ["Jan 28 – Feb 3", "Feb 4 – 10", "Feb 11 – 17"];
const source = (revision: number) =>
  `Source: ICE, Weekly Declined Detainer Outcome Report;  (reconstructed); revision ${revision}, transcription 1. Corrections published by April 6, 2017.`;

it("Periods of one source have one source line", () => {
  const compared = { periods: periods.slice(0, 2), infos: [facts(), facts()], view };
  expect(formatPeriodSources(compared, NAMES.slice(0, 2))).toBe(source(1));
});

it("Periods of several sources are named before the source of each, by the weeks in their range", () => {
  const info = facts();
  const weeks = info.weeks.map((week) =>
    week.week === "2017-02-04" ? { ...week, revision: 2 } : week,
  );
  const compared = { periods, infos: periods.map(() => ({ ...info, weeks })), view };
  expect(formatPeriodSources(compared, NAMES)).toBe(
    `Jan 28 – Feb 3 and Feb 11 – 17: ${source(1)} Feb 4 – 10: ${source(2)}`,
  );
});
