import { memo, useState } from "react";
import { Link } from "react-router";
import { OutcomeCounts } from "#charts/outcomes/outcome-counts.tsx";
import { outcomeTable, type OutcomeLine } from "#charts/outcomes/outcome-model.ts";
import { OutcomeShares } from "#charts/outcomes/outcome-shares.tsx";
import { valueTitle } from "#charts/figure/value-title.ts";
import { Figure } from "#charts/figure/figure.tsx";
import { UNIT } from "#domain/outcome.ts";
import { openPeriods } from "#domain/publication/open-periods.ts";
import { openSince } from "#domain/publication/newest-weeks.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";
import { addWeeks, dateInWords, weekEnd, type WeekStart } from "#domain/week.ts";
import type { By, Dimension, Filter, Question } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useChosen } from "#state/use-view.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { Field } from "#ui/field.tsx";
import { withChoice } from "#views/filters/choosing.ts";
import { placedTitle } from "#views/filters/value-title.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { pageOf, profileAddress } from "#views/subject/profile-address.ts";
import { exportContext, periodWords, sourceWords } from "#views/figures/figure-words.ts";
import { outcomeFile } from "./outcome-file.ts";
import { outcomeWords } from "./outcome-words.ts";

/** What a line of the table can be. */
const LINES = {
  year: { title: "Year", by: { weeks: "year" } },
  "fiscal-year": { title: "Fiscal year", by: { weeks: "fiscal-year" } },
  state: { title: "State", by: "state" },
  county: { title: "County", by: "county" },
  agency: { title: "Agency", by: "agency" },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly by: By }>>;
type LineKind = keyof typeof LINES;
const KINDS = Object.keys(LINES).filter((kind): kind is LineKind => kind in LINES);

interface OutcomeFigureProps {
  readonly frame: CorpusFrame;
  /** The agency or place that is told of, whatever the address filters; the filter of the address where not given. */
  readonly of?: {
    readonly filter: Filter;
    readonly title: string;
    readonly context: readonly [string, string];
  };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What ICE recorded for the detainers of each year, place or agency: counts, and both shares of what is no longer open. Drawn
 * anew for another address only, not at each step of a drag.
 */
export const OutcomeFigure = memo(function OutcomeFigure({ frame, of }: OutcomeFigureProps) {
  const inHand = useChosen();
  const { view } = inHand;
  const words = recordedWords(frame.cohort);
  const [kind, setKind] = useState<LineKind>("year");
  // The columns are the outcomes: a choice of some would make shares of themselves.
  const filter = withChoice(of?.filter ?? view.filter, "outcome", null);
  const since = openSince(frame.weeks, frame.cohort.basis, view.open);
  const { by, title } = LINES[kind];
  const isPeriod = typeof by !== "string";
  const closed = isPeriod ? filter : closedOnly(filter, since);
  const answers = useAnswers([question(by, filter), question(by, closed)]);
  const asked = answers.asked?.[0];
  // Answers to other lines stand in while the next are on their way.
  const isOwn = asked?.kind === "counts" && JSON.stringify(asked.by[0]) === JSON.stringify(by);
  const open = isPeriod ? openPeriods(frame.weeks, since, by.weeks) : NONE;
  const tables = (isOwn ? (answers.value ?? []) : []).map((counts) =>
    outcomeTable({
      counts,
      column: isPeriod ? "period" : by,
      outcomes: frame.outcomes,
      labelOf: (value) => (isPeriod ? value : labelOf(frame, by, value)),
      open,
    }),
  );
  const [whole, shares] = tables;
  if (whole === undefined || shares === undefined) {
    return <NotHere loaded={answers} height={500} />;
  }
  const measured = { ...view, measure: "all" as const, filter };
  const when =
    frame.cohort.basis === "issued"
      ? "in which the week of issue begins"
      : "in which the week of the record begins";
  const caption = [
    UNIT.all,
    ...(of === undefined ? [] : [of.title]),
    `by ${title.toLowerCase()}${isPeriod ? ` ${when}` : ""}`,
    periodWords(frame, measured),
  ].join(", ");
  const last = since === null || isPeriod ? null : dateInWords(weekEnd(addWeeks(since, -1)));
  const nameOf = (line: OutcomeLine) => {
    const page = isPeriod ? null : pageOf(by, line.value);
    return page === null ? line.label : <Link to={profileAddress(inHand, page)}>{line.label}</Link>;
  };
  return (
    <Figure
      id="outcomes"
      title={words.outcomes}
      subtitle={caption}
      summary={outcomeWords(whole, words.others).join(" ")}
      source={sourceWords(frame)}
      onCsv={() =>
        downloadCsv(
          fileName(frame.cohort, `outcomes-${kind}`, measured, "csv"),
          outcomeFile(whole, kind),
          {
            context: [...exportContext(frame, measured), ...(of === undefined ? [] : [of.context])],
          },
        )
      }
      tabs={[
        {
          key: "counts",
          label: "Counts",
          content: () => (
            <OutcomeCounts table={whole} title={title} caption={caption} nameOf={nameOf} />
          ),
        },
        {
          key: "shares",
          label: "Shares",
          content: () => (
            <OutcomeShares
              table={shares}
              title={title}
              caption={last === null ? caption : `${caption}; of those issued by ${last}`}
              nameOf={nameOf}
            />
          ),
        },
      ]}
    >
      <Field label="A line for each">
        {(ids) => (
          <select
            {...ids}
            value={kind}
            onChange={(event) =>
              setKind(KINDS.find((each) => each === event.target.value) ?? "year")
            }
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {LINES[each].title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="figure-source">
        Two shares can be made, and they differ: of those with an outcome recorded, and of all.
        {since === null
          ? ""
          : ` None is taken of detainers issued from ${dateInWords(since)} on: they may still have been open when the file was made.`}
      </p>
    </Figure>
  );
});

/** An agency's name holds its state in some files, and is not followed by it again. */
function labelOf(frame: CorpusFrame, by: Dimension, value: string): string {
  const title = valueTitle(frame, by, value);
  const state = frame.agencies[value]?.state;
  return by === "agency" && !title.endsWith(`, ${state}`) ? placedTitle(frame, by, value) : title;
}

function question(by: By, filter: Filter): Question {
  return {
    kind: "counts",
    measures: ["all"],
    sides: [{ corpus: 0, filter }],
    by: [by, "outcome"],
    facet: false,
  };
}

/** The filter without the newest weeks. */
function closedOnly(filter: Filter, since: WeekStart | null): Filter {
  if (since === null) return filter;
  const last = addWeeks(since, -1);
  const to = filter.to === null || filter.to > last ? last : filter.to;
  return { ...filter, to };
}
