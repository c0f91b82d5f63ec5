import { memo, useState } from "react";
import { Link } from "react-router";
import { OutcomeCounts } from "#charts/outcomes/outcome-counts.tsx";
import { createOutcomeModel, type OutcomeRow } from "#charts/outcomes/outcome-model.ts";
import { OutcomeShares } from "#charts/outcomes/outcome-shares.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { listOpenPeriods } from "#domain/report/open-periods.ts";
import { findOpenSince } from "#domain/report/open-weeks.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { addWeeks, formatDate, getWeekEnd, type WeekStart } from "#domain/calendar/week.ts";
import type { Answer, By, Dimension, Filter, Question } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { Field } from "#ui/field.tsx";
import { setChoice } from "#features/filters/edit-filter.ts";
import { formatValue, formatValueWithPlace } from "#domain/text/format-value.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";
import {
  createExportContext,
  formatViewPeriod,
  formatSource,
} from "#features/panels/format-view.ts";
import { createOutcomeFile } from "./outcome-file.ts";
import { formatOutcomes } from "./format-outcomes.ts";

/** What a line of the table can be. */
const ROW_DIMENSIONS = {
  year: { title: "Year", by: { weeks: "year" } },
  "fiscal-year": { title: "Fiscal year", by: { weeks: "fiscal-year" } },
  state: { title: "State", by: "state" },
  county: { title: "County", by: "county" },
  agency: { title: "Agency", by: "agency" },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly by: By }>>;
type RowDimension = keyof typeof ROW_DIMENSIONS;
const ROW_DIMENSION_KEYS = Object.keys(ROW_DIMENSIONS).filter(
  (kind): kind is RowDimension => kind in ROW_DIMENSIONS,
);

interface OutcomePanelProps {
  readonly frame: DatasetInfo;
  /** The agency or place that is told of, whatever the address filters; the filter of the address where not given. */
  readonly of?: {
    readonly filter: Filter;
    readonly title: string;
    readonly context: readonly [string, string];
  };
}

const NO_PERIODS: ReadonlySet<string> = new Set();

/**
 * What ICE recorded for the detainers of each year, place or agency: counts, and both shares of what is no longer open. Drawn
 * anew for another address only, not at each step of a drag.
 */
export const OutcomePanel = memo(function OutcomeFigure({ frame, of }: OutcomePanelProps) {
  const inHand = useUrlView();
  const { view } = inHand;
  const words = chooseSourceTerms(frame.datasetPeriod);
  const [kind, setKind] = useState<RowDimension>("year");
  // The columns are the outcomes: a choice of some would make shares of themselves.
  const filter = setChoice(of?.filter ?? view.filter, "outcome", null);
  const since = findOpenSince(frame.weeks, frame.datasetPeriod.basis, view.openWeeks);
  const { by, title } = ROW_DIMENSIONS[kind];
  const isPeriod = typeof by !== "string";
  const closed = isPeriod ? filter : limitToClosedWeeks(filter, since);
  const query = useAnswers({
    whole: createOutcomeQuestion(by, filter),
    closed: createOutcomeQuestion(by, closed),
  });
  const open = isPeriod ? listOpenPeriods(frame.weeks, since, by.weeks) : NO_PERIODS;
  if (query.data === undefined) return <QueryFallback query={query} height={500} />;
  const createModel = (counts: Answer) =>
    createOutcomeModel({
      counts,
      column: isPeriod ? "period" : by,
      outcomes: frame.outcomes,
      labelOf: (value) => (isPeriod ? value : formatRowLabel(frame, by, value)),
      open,
    });
  const whole = createModel(query.data.answers.whole);
  const shares = createModel(query.data.answers.closed);
  const measured = { ...view, measure: "all" as const, filter };
  const when =
    frame.datasetPeriod.basis === "issued"
      ? "in which the week of issue begins"
      : "in which the week of the record begins";
  const caption = [
    MEASURE_UNITS.all,
    ...(of === undefined ? [] : [of.title]),
    `by ${title.toLowerCase()}${isPeriod ? ` ${when}` : ""}`,
    formatViewPeriod(frame, measured),
  ].join(", ");
  const last = since === null || isPeriod ? null : formatDate(getWeekEnd(addWeeks(since, -1)));
  const nameOf = (line: OutcomeRow) => {
    const page = isPeriod ? null : findProfileKey(by, line.value);
    return page === null ? (
      line.label
    ) : (
      <Link to={formatProfileAddress(inHand, page)}>{line.label}</Link>
    );
  };
  return (
    <Panel
      id="outcomes"
      title={words.outcomes}
      subtitle={caption}
      summary={formatOutcomes(whole, words.others).join(" ")}
      source={formatSource(frame)}
      onCsv={() =>
        downloadCsv(
          formatFileName(frame.datasetPeriod, `outcomes-${kind}`, measured, "csv"),
          createOutcomeFile(whole, kind),
          {
            context: [
              ...createExportContext(frame, measured),
              ...(of === undefined ? [] : [of.context]),
            ],
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
              setKind(ROW_DIMENSION_KEYS.find((each) => each === event.target.value) ?? "year")
            }
          >
            {ROW_DIMENSION_KEYS.map((each) => (
              <option key={each} value={each}>
                {ROW_DIMENSIONS[each].title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="figure-source">
        Two shares can be made, and they differ: of those with an outcome recorded, and of all.
        {since === null
          ? ""
          : ` None is taken of detainers issued from ${formatDate(since)} on: they may still have been open when the file was made.`}
      </p>
    </Panel>
  );
});

/** An agency's name holds its state in some files, and is not followed by it again. */
function formatRowLabel(frame: DatasetInfo, by: Dimension, value: string): string {
  const title = formatValue(frame, by, value);
  const state = frame.agencies[value]?.state;
  return by === "agency" && !title.endsWith(`, ${state}`)
    ? formatValueWithPlace(frame, by, value)
    : title;
}

function createOutcomeQuestion(by: By, filter: Filter): Question {
  return {
    kind: "counts",
    measures: ["all"],
    sides: [{ dataset: 0, filter }],
    by: [by, "outcome"],
    facet: false,
  };
}

/** The filter without the newest weeks. */
function limitToClosedWeeks(filter: Filter, since: WeekStart | null): Filter {
  if (since === null) return filter;
  const last = addWeeks(since, -1);
  const to = filter.to === null || filter.to > last ? last : filter.to;
  return { ...filter, to };
}
