import { memo, useState } from "react";
import { Link } from "react-router";
import { OutcomeBars } from "#charts/outcomes/outcome-bars.tsx";
import { createOutcomeBars, listOutcomeSegments } from "#charts/outcomes/outcome-bars-model.ts";
import { OutcomeCounts } from "#charts/outcomes/outcome-counts.tsx";
import { createOutcomeModel, type OutcomeRow } from "#charts/outcomes/outcome-model.ts";
import { OutcomeShares } from "#charts/outcomes/outcome-shares.tsx";
import { Panel, PanelSection } from "#features/panels/panel.tsx";
import { createCoveredPartReader } from "#domain/report/covered-part.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";
import { listOpenPeriods } from "#domain/report/open-periods.ts";
import { hasOpenWeek } from "#domain/report/open-weeks.ts";
import { formatOpenSpans } from "#domain/text/format-open-weeks.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { EMPTY_FILTER, type Answer, type Dimension, type Filter } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { Field } from "#ui/field.tsx";
import { SmallPrint } from "#ui/small-print.tsx";
import { countFilters, setChoice } from "#features/filters/edit-filter.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { formatValue, formatValueWithPlace, type ValueNames } from "#domain/text/format-value.ts";
import type { DescriptionColumn } from "#domain/table/exported-table.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";
import { PANEL_HEIGHTS } from "./panel-heights.ts";
import { createOutcomeFile, createShareFile } from "./outcome-file.ts";
import {
  createOutcomeQuestion,
  findOutcomeOpenWeeks,
  limitToFinalWeeks,
} from "./outcome-question.ts";
import {
  listRowDimensions,
  ROW_DIMENSION_KEYS,
  ROW_DIMENSIONS,
  type RowDimension,
} from "./row-dimensions.ts";
import { formatOutcomes, formatShares } from "./format-outcomes.ts";

interface OutcomePanelProps {
  readonly info: DatasetInfo;
  /** The agency or place that is counted, whatever the address filters; absent where the filter of the address holds. */
  readonly profile?: {
    readonly filter: Filter;
    readonly title: string;
    readonly description: DescriptionColumn;
  };
}

const WEEKS_OF_YEAR = 53;

const NO_PERIODS: ReadonlySet<string> = new Set();

/**
 * What ICE recorded for the detainers of each year, place or agency: counts, and both shares of what is no longer open. Drawn
 * anew for another address only, not at each step of a drag.
 */
export const OutcomePanel = memo(function OutcomePanel({ info, profile }: OutcomePanelProps) {
  const urlView = useUrlView();
  const { view } = urlView;
  const terms = chooseSourceTerms(info.datasetPeriod);
  const { grain } = info.datasetPeriod;
  const yearGrain = grain === "fiscal-year" ? grain : "year";
  const [kind, setKind] = useState<RowDimension>(yearGrain);
  const [group, setGroup] = useState<OutcomeGroup>("declined");
  // The columns are the outcomes: a choice of some would make shares of themselves.
  const filter = setChoice(profile?.filter ?? view.filter, "outcome", null);
  const open = findOutcomeOpenWeeks(info, view.openWeeks);
  const { by, title } = ROW_DIMENSIONS[kind];
  const isPeriod = typeof by !== "string";
  const final = isPeriod ? [filter] : limitToFinalWeeks(filter, open);
  const query = useAnswers({
    whole: createOutcomeQuestion([by, "outcome"], [filter]),
    closed: createOutcomeQuestion([by, "outcome"], final),
    years: createOutcomeQuestion([{ weeks: yearGrain }, "outcome"], [filter]),
    // Whatever is filtered, so that the parts of the bars are the same ones.
    collection: createOutcomeQuestion(["outcome"], [EMPTY_FILTER]),
  });
  const openPeriods = isPeriod
    ? listOpenPeriods(open, info.weeks, by.weeks, info.datasetPeriod)
    : NO_PERIODS;
  const weeks = info.weeks.filter(({ week }) => isInRange(filter, week));
  if (query.data === undefined) {
    return (
      <PanelSection>
        <QueryFallback
          query={query}
          height={profile === undefined ? PANEL_HEIGHTS.outcomes : PANEL_HEIGHTS.outcomeTable}
        />
      </PanelSection>
    );
  }
  const ofPeriods = {
    column: "period",
    outcomes: info.outcomes,
    labelOf: (value: string) => value,
    getPart: createCoveredPartReader(weeks, info.datasetPeriod),
  };
  const createModel = (counts: Answer) =>
    isPeriod
      ? createOutcomeModel({ ...ofPeriods, counts, open: openPeriods })
      : createOutcomeModel({
          counts,
          column: by,
          outcomes: info.outcomes,
          labelOf: (value) => formatRowLabel(info, by, value),
          open: openPeriods,
        });
  const { years, collection } = query.data.answers;
  const bars = createOutcomeBars(
    years,
    info.outcomes,
    listOutcomeSegments(collection, info.outcomes),
    createOutcomeModel({
      ...ofPeriods,
      counts: years,
      open: listOpenPeriods(open, info.weeks, yearGrain, info.datasetPeriod),
    }),
    isLongerThanYear(info),
  );
  const whole = createModel(query.data.answers.whole);
  const shares = createModel(query.data.answers.closed);
  const shownView = { ...view, measure: "all" as const, filter };
  const description = describeView(info, shownView);
  // From the first of the final weeks to the last; those between them that are not final are named beside it.
  const finalView = {
    ...shownView,
    filter: { ...filter, from: final[0]?.from ?? null, to: final.at(-1)?.to ?? null },
  };
  const profileColumns = profile === undefined ? [] : [profile.description];
  const columns = [...listDescriptionColumns(description), ...profileColumns];
  const caption = [
    description.unit,
    ...(profile === undefined ? [] : [profile.title]),
    `by ${title.toLowerCase()}${isPeriod ? ` ${formatPeriodBasis(info)}` : ""}`,
    description.period,
  ].join(", ");
  const without = open.length === 0 || isPeriod ? null : formatOpenSpans(open);
  const renderName = ({ value, label }: OutcomeRow) => {
    const profileKey = isPeriod ? null : findProfileKey(by, value);
    if (profileKey === null) return label;
    return <Link to={formatProfileAddress(urlView, profileKey)}>{label}</Link>;
  };
  const rowField = (
    <Field label="A line for each">
      {(ids) => (
        <select
          {...ids}
          value={kind}
          onChange={(event) =>
            setKind(ROW_DIMENSION_KEYS.find((each) => each === event.target.value) ?? yearGrain)
          }
        >
          {listRowDimensions(grain).map((each) => (
            <option key={each} value={each}>
              {ROW_DIMENSIONS[each].title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const chart = {
    key: "chart",
    label: "Chart",
    summary: "",
    content: () => (
      <OutcomeBars
        model={bars}
        caption={`Outcomes, ${description.period}`}
        hasShares={
          bars.bars.length > 1 ||
          !weeks.some(({ week }) => hasOpenWeek(open, { from: week, to: week }))
        }
      />
    ),
  };
  const shareTab = {
    key: "shares",
    label: "Shares",
    summary: formatShares(shares, group, open.length > 0),
    onCsv: () =>
      downloadCsv(
        formatFileName(info.datasetPeriod, `shares-${kind}`, finalView, "csv"),
        createShareFile(shares, kind, group, [
          ...listDescriptionColumns(describeView(info, finalView)),
          ...(without === null ? [] : [["left out as not final", without] as const]),
          ...profileColumns,
        ]),
      ),
    content: () => (
      <>
        {rowField}
        <OutcomeShares
          table={shares}
          group={group}
          onGroup={setGroup}
          title={title}
          caption={without === null ? caption : `${caption}; without those issued ${without}`}
          nameOf={renderName}
        />
        <SmallPrint>
          Two shares can be made, and they differ: of those with an outcome recorded, and of all.
          {open.length === 0
            ? ""
            : ` None is taken of detainers issued ${formatOpenSpans(open)}: they may still have been open when the file was made.`}
        </SmallPrint>
      </>
    ),
  };
  const tableTab = {
    key: "counts",
    label: "Table",
    content: () => (
      <>
        {rowField}
        <OutcomeCounts table={whole} title={title} caption={caption} nameOf={renderName} />
      </>
    ),
  };
  const isFiltered = countFilters(filter) > 0;
  return (
    <Panel
      id="outcomes"
      title={
        profile === undefined
          ? `Outcomes of ${isFiltered ? "" : "all "}${formatPlural(bars.all, "detainer")}`
          : terms.outcomes
      }
      subtitle={profile === undefined ? (isFiltered ? description.filters : null) : caption}
      summary={formatOutcomes(whole, terms.others).join(" ")}
      {...(profile === undefined ? {} : { source: description.source })}
      onCsv={() =>
        downloadCsv(
          formatFileName(info.datasetPeriod, `outcomes-${kind}`, shownView, "csv"),
          createOutcomeFile(whole, kind, columns),
        )
      }
      tabs={profile === undefined ? [chart, shareTab, tableTab] : [tableTab, shareTab, chart]}
    />
  );
});

/** What the year of a row is of, after "by year". */
function formatPeriodBasis({
  datasetPeriod: { basis, coveredDays, grain },
}: Pick<DatasetInfo, "datasetPeriod">): string {
  if (grain !== undefined) return basis === "issued" ? "of issue" : "of the record";
  if (coveredDays !== undefined) return "of issue";
  return `in which the week of ${basis === "issued" ? "issue" : "the record"} begins`;
}

/** An agency's name holds its state in some files, and is not followed by it again. */
function formatRowLabel(names: ValueNames, by: Dimension, value: string): string {
  const title = formatValue(names, by, value);
  const state = names.agencies.get(value)?.state;
  return by === "agency" && !title.endsWith(`, ${state}`)
    ? formatValueWithPlace(names, by, value)
    : title;
}

/** True where the weeks of a collection reach over more than a year, so that its years can be told apart. */
function isLongerThanYear({
  weeks,
  datasetPeriod: { grain },
}: Pick<DatasetInfo, "weeks" | "datasetPeriod">): boolean {
  const present = weeks.filter(({ presence }) => presence === "present").map(({ week }) => week);
  const [first, last] = [present[0], present.at(-1)];
  if (grain === "year" || grain === "fiscal-year") return first !== last;
  return first !== undefined && last !== undefined && last >= addWeeks(first, WEEKS_OF_YEAR);
}
