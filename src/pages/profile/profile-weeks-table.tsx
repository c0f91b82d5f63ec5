import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import { getEditionDays } from "#domain/calendar/period.ts";
import { GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import { type PeriodGrain } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { ScrollRegion } from "#ui/layout/page.tsx";
import type { Profile } from "#features/profiles/profile.ts";
import type { ProfileWeek } from "#pages/profile/profile-weeks.ts";
import styles from "./profile-weeks-table.module.css";

interface ProfileWeeksTableProps {
  readonly profile: Profile;
  readonly weeks: readonly ProfileWeek[];
  readonly measure: Measure;
  /** The length of the periods of a table that names no days. */
  readonly grain: PeriodGrain | undefined;
}

/** The weeks of a profile as a table: its count or why there is none, what is not ruled out, and the total reported. */
export function ProfileWeeksTable({ profile, weeks, measure, grain }: ProfileWeeksTableProps) {
  // A column that holds nothing is left out.
  const hasReported = weeks.some(({ reported }) => reported !== null);
  const hasPossible = weeks.some((week) => (sumPossible(week) ?? 0) > 0);
  const isByEdition = weeks.every(({ week, end }) => end === getEditionDays(week, grain).last);
  const period = GRAIN_TITLE[grain ?? "week"];
  const hasIssued = weeks.some(({ issued }) => issued.length > 0) && profile.what !== "state";
  const cell = (week: ProfileWeek, value: number | null) =>
    week.presence !== "present" ? "" : value === null ? "not known" : formatCount(value);
  return (
    <>
      <ScrollRegion label={`${profile.title}, by ${period.toLowerCase()}`}>
        <table className={styles.weeks}>
          <caption>
            {MEASURE_UNITS[measure]}, {profile.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{isByEdition ? period : "Year"}</th>
              <th scope="col" data-numeric>
                {hasReported ? "On record" : "Count"}
              </th>
              {hasPossible ? (
                <th scope="col" data-numeric>
                  Not ruled out
                </th>
              ) : null}
              {hasReported ? (
                <th scope="col" data-numeric>
                  Reported, all places
                </th>
              ) : null}
              {hasIssued ? (
                <th scope="col" data-numeric>
                  Another measure: issued
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">{week.words}</th>
                <td data-numeric>
                  <Cell state={week.cell} count={week.count} open={week.open} />
                </td>
                {hasPossible ? <td data-numeric>{cell(week, sumPossible(week))}</td> : null}
                {hasReported ? <td data-numeric>{cell(week, week.reported)}</td> : null}
                {hasIssued ? (
                  <td data-numeric>
                    {week.issued.length === 0
                      ? cell(week, null)
                      : week.issued
                          .map(
                            ({ issued, withdrawn }) =>
                              `${formatCount(issued)}${withdrawn ? " (withdrawn)" : ""}`,
                          )
                          .join(", ")}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {hasPossible ? (
        <p className={styles.key}>
          “Not ruled out” are those on record that do not name the place or agency, and those
          reported that are not on record.
        </p>
      ) : null}
      <CellLegend states={weeks.map(({ cell: state }) => state)} />
    </>
  );
}

function sumPossible({ unknown, untranscribed }: ProfileWeek): number | null {
  return unknown === null || untranscribed === null ? null : unknown + untranscribed;
}
