import { Cell, CellKey } from "#charts/cells/cell.tsx";
import { UNIT, type Measure } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { Scroll } from "#ui/layout/page.tsx";
import type { Subject } from "#views/subject/subject.ts";
import type { SubjectWeek } from "#views/subject/subject-weeks.ts";

interface SheetWeeksProps {
  readonly subject: Subject;
  readonly weeks: readonly SubjectWeek[];
  readonly measure: Measure;
}

/** The weeks of a subject as a table: its count or why there is none, what may be its, what the whole report says. */
export function SheetWeeks({ subject, weeks, measure }: SheetWeeksProps) {
  const hasIssued = weeks.some(({ issued }) => issued.length > 0) && subject.what !== "state";
  const cell = (week: SubjectWeek, value: number | null) =>
    week.presence !== "present" ? "" : value === null ? "not known" : formatCount(value);
  return (
    <>
      <Scroll label={`${subject.title}, by week`}>
        <table className="profile-weeks">
          <caption>
            {UNIT[measure]}, {subject.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col" className="number">
                Count
              </th>
              <th scope="col" className="number">
                Not ruled out
              </th>
              <th scope="col" className="number">
                Reported, all places
              </th>
              {hasIssued ? (
                <th scope="col" className="number">
                  Another measure: issued
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">{week.words}</th>
                <td className="number">
                  <Cell state={week.cell} count={week.count} />
                </td>
                <td className="number">{cell(week, notRuledOut(week))}</td>
                <td className="number">{cell(week, week.reported)}</td>
                {hasIssued ? (
                  <td className="number">
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
      </Scroll>
      <p className="profile-key">
        “Not ruled out” are those of this file of which the place or agency is unknown, and those
        reported that are not in this file.
      </p>
      <CellKey states={weeks.map(({ cell: state }) => state)} />
    </>
  );
}

function notRuledOut({ unknown, untranscribed }: SubjectWeek): number | null {
  return unknown === null || untranscribed === null ? null : unknown + untranscribed;
}
