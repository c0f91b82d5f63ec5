import { findEditionWeek } from "#domain/calendar/find-edition-week.ts";
import { getPeriodWeek } from "#domain/calendar/period-week.ts";
import {
  addWeeks,
  getPeriodKey,
  isWeekStart,
  type PeriodGrain,
  type WeekStart,
} from "#domain/calendar/week.ts";
import { parsePeriodText } from "#domain/import/parse-period-text.ts";
import type { PlaceTotal } from "#domain/report/edition.ts";
import type { Jurisdiction, PlaceLevel } from "#domain/place/place.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";

/** A week as a file tells of it. */
export interface ExportedWeek {
  readonly week: WeekStart;
  readonly revision: number;
  readonly transcription: number;
  /** Declines as printed; null where none is printed. */
  readonly reported: number | null;
}

/** A place of a week as a file tells of it; `declined` is null where no number is known. */
export interface ExportedPlace {
  readonly week: WeekStart;
  readonly jurisdiction: Pick<Jurisdiction, "key" | "name" | "covers">;
  readonly declined: number | null;
  readonly isWithdrawn: boolean;
}

type Places = ReadonlyMap<string, Jurisdiction>;

/** What stands for the week after the last of a series that ended. */
const END_OF_SERIES = "no edition published";

/**
 * The weeks that have an edition, "2017-01-28: revision 2, transcription 1, 206 reported; …", and the one after them where the
 * series ended; weeks in a row that say the same stand together. Where weeks stand for longer periods, these: "2012 to
 * 2014: …".
 */
export function formatExportedWeeks(weeks: readonly WeekCoverage[], grain?: PeriodGrain): string {
  const runs: { first: WeekStart; last: WeekStart; words: string }[] = [];
  const end = weeks.at(-1);
  for (const { week, revision, transcription, reported } of weeks.filter(isPresent)) {
    const total = reported === null ? "" : `, ${reported} reported`;
    const words = `revision ${revision ?? 1}, transcription ${transcription ?? 1}${total}`;
    const run = runs.at(-1);
    if (run?.words === words && findEditionWeek(addWeeks(run.last, 1), grain) === week)
      run.last = week;
    else runs.push({ first: week, last: week, words });
  }
  if (end?.presence === "not-published") {
    runs.push({ first: end.week, last: end.week, words: END_OF_SERIES });
  }
  return runs
    .map(({ first, last, words }) => {
      const [from, to] = [
        getPeriodKey(first, grain ?? "week"),
        getPeriodKey(last, grain ?? "week"),
      ];
      return `${from === to ? from : `${from} to ${to}`}: ${words}`;
    })
    .join("; ");
}

function isPresent({ presence }: WeekCoverage): boolean {
  return presence === "present";
}

/** Whether the weeks that a file tells of are followed by none, since the series ended. */
export function endsSeries(text: string): boolean {
  return text.endsWith(`: ${END_OF_SERIES}`);
}

/** Most weeks that a file can tell of: a hundred years. */
const MAX_WEEKS = 5218;

/** The weeks that a file tells of, or those that stand for its periods; null where it says something else. */
export function parseExportedWeeks(
  text: string,
  grain?: PeriodGrain,
): readonly ExportedWeek[] | null {
  const weeks: ExportedWeek[] = [];
  const parts = text.split("; ").filter((each) => each !== "" && !endsSeries(each));
  for (const part of parts) {
    const found =
      /^(\S+)(?: to (\S+))?: revision ([1-9]\d*), transcription ([1-9]\d*)(?:, (\d+) reported)?$/u.exec(
        part,
      );
    const [, from = "", to = from, revision, transcription, reported] = found ?? [];
    const [first, last] = [parseExportedWeek(from, grain), parseExportedWeek(to, grain)];
    if (first === null || last === null) return null;
    for (
      let week = first;
      week <= last && weeks.length < MAX_WEEKS;
      week = findEditionWeek(addWeeks(week, 1), grain)
    ) {
      weeks.push({
        week,
        revision: Number(revision),
        transcription: Number(transcription),
        reported: reported === undefined ? null : Number(reported),
      });
    }
  }
  return weeks;
}

/**
 * The week that a text of a file names, or the one that stands for the period that it names; null where it names none.
 */
export function parseExportedWeek(text: string, grain?: PeriodGrain): WeekStart | null {
  if (grain === undefined) return isWeekStart(text) ? text : null;
  const key = parsePeriodText(text, grain);
  return key === null ? null : getPeriodWeek(key);
}

/** Places whose whole number in a week is known: "2017-01-28 tx-48453 Travis County (covers 48453): 142; …". */
export function formatCompletePlaces(weeks: readonly WeekCoverage[], places: Places): string {
  return weeks
    .flatMap(({ week, complete, withdrawn }) =>
      [...complete, ...withdrawn].map(
        (total) => `${formatPlace(week, total.jurisdiction, places)}: ${formatNumber(total)}`,
      ),
    )
    .join("; ");
}

/** Places that a week names without a number. */
export function formatNamedPlaces(weeks: readonly WeekCoverage[], places: Places): string {
  return weeks
    .flatMap(({ week, named }) =>
      named.map(
        ({ jurisdiction, withdrawn }) =>
          `${formatPlace(week, jurisdiction, places)}${withdrawn ? ", withdrawn" : ""}`,
      ),
    )
    .join("; ");
}

function formatNumber({ declined, withdrawn }: PlaceTotal): string {
  return `${declined}${withdrawn ? ", withdrawn" : ""}`;
}

function formatPlace(week: WeekStart, key: string, places: Places): string {
  const { name = key, covers = [] } = places.get(key) ?? {};
  const counties = covers.length === 0 ? "" : ` (covers ${covers.join(" ")})`;
  return `${week} ${key} ${name.replaceAll(/[;:]/gu, ",")}${counties}`;
}

const PLACE_PATTERN =
  /^(\S+) ([a-z]{2}(?:-[a-z0-9]+)*) (.+?)(?: \(covers ([\d ]+)\))?(?:: (\d+))?(, withdrawn)?$/u;

/** The places that a file tells of, with or without a number; null where it says something else. */
export function parseExportedPlaces(text: string): readonly ExportedPlace[] | null {
  const places = text
    .split("; ")
    .filter((each) => each !== "")
    .map(parsePlaceText);
  return places.some((place) => place === null) ? null : places.filter((place) => place !== null);
}

function parsePlaceText(text: string): ExportedPlace | null {
  const [, week = "", key = "", name = "", covers, declined, withdrawn] =
    PLACE_PATTERN.exec(text) ?? [];
  if (!isWeekStart(week)) return null;
  return {
    week,
    jurisdiction: { key, name, covers: covers?.split(" ") ?? [] },
    declined: declined === undefined ? null : Number(declined),
    isWithdrawn: withdrawn !== undefined,
  };
}

/** The place that a key names. */
export function buildExportedPlace({
  key,
  name,
  covers,
}: ExportedPlace["jurisdiction"]): Jurisdiction {
  const [state = "", part = ""] = key.split("-");
  const level: PlaceLevel = part === "" ? "state" : /^\d{5}$/u.test(part) ? "county" : "city";
  const county = level === "county" ? part : null;
  return { key, level, state: state.toUpperCase(), county, name, covers };
}
