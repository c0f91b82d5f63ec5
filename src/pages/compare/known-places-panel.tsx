import { useState } from "react";
import { useNavigate } from "react-router";
import type { NamedPeriod } from "#charts/comparison/format-incomplete.ts";
import { isKnown } from "#charts/comparison/place-rows.ts";
import {
  createPeriodBarsModel,
  SUMS_KEY,
  type PeriodSums,
} from "#charts/comparison/period-bars-model.ts";
import { PeriodBars } from "#charts/comparison/period-bars.tsx";
import { PeriodPanels } from "#charts/comparison/period-panels.tsx";
import {
  createDifferenceColumns,
  createDifferenceRows,
} from "#charts/comparison/difference-table.ts";
import { isMostlyKnown } from "#charts/values/value-model.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { countKnown } from "#charts/comparison/comparison-rows.ts";
import { Panel } from "#features/panels/panel.tsx";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { clearWeeks, setChoice } from "#features/filters/edit-filter.ts";
import { UNTRANSCRIBED } from "#engine/query/question.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { createDifferenceFile } from "./difference-file.ts";
import { DimensionSelect } from "./dimension-select.tsx";
import { listKnownDimensions } from "./comparison-questions.ts";
import { getDimensionWords, getRowNoun } from "./dimension-words.ts";
import { calculateHeadlineChange, isOfMatches, type PeriodPair } from "./format-comparison.ts";
import { IncompleteFold } from "./incomplete-fold.tsx";
import type { ComparisonPanelProps } from "./panel-props.ts";
import { getRowAddress } from "./row-address.ts";
import styles from "./known-places-panel.module.css";

/** Places that are drawn before a reader wants all. */
const FIRST_ROWS = 12;

interface KnownPlacesPanelProps extends ComparisonPanelProps {
  readonly sides: readonly NamedPeriod[];
  readonly isSameWeeks: boolean;
  readonly pairs: readonly PeriodPair[];
}

/** What is known in full in every period, side by side, and folded below it what there is not enough data on. */
export function KnownPlacesPanel(props: KnownPlacesPanelProps) {
  const { comparison, rows, by, names, reported, facts, unit, sides, isSameWeeks, pairs } = props;
  const { view, infos } = comparison;
  const { formatUrl, setView } = useUrlView();
  const navigate = useNavigate();
  const [isWhole, setIsWhole] = useState(false);
  const words = getDimensionWords(by);
  const known = rows.filter((row) => row.value !== UNTRANSCRIBED && isKnown(row));
  const model = createPeriodBarsModel(rows, createSums(pairs, by));
  const places = model.rows.filter(({ key }) => key !== SUMS_KEY);
  const drawn = isWhole
    ? model.rows
    : [...places.slice(0, FIRST_ROWS), ...model.rows.filter(({ key }) => key === SUMS_KEY)];
  const title = formatTitle(by, comparison.periods, isSameWeeks);
  const counted = sumKnown(rows);
  const isDrawn = isMostlyKnown(counted.known, counted.all);
  const getActions = (key: string) => {
    const row = rows.find((each) => each.key === key);
    if (row === undefined) return [];
    const target = getRowAddress(by, row, facts, (path) => formatUrl(view, path));
    const isValue = row.jurisdiction === null && !isReservedCode(row.value);
    return [
      ...(target === null
        ? []
        : [
            {
              key: "page",
              label: `Open the page of ${row.name}`,
              onSelect: () => void navigate(target),
            },
          ]),
      ...(isValue
        ? [
            {
              key: "only",
              label: `Show only ${row.name}`,
              onSelect: () =>
                setView((current) => ({
                  ...current,
                  filter: setChoice(current.filter, by, { values: [row.value], isExcluded: false }),
                })),
            },
          ]
        : []),
    ];
  };
  const getRemarks = () => ({ reasons: "", notes: "" });
  const Chart = names.length === 2 ? PeriodBars : PeriodPanels;
  const table = () => (
    <DataTable
      caption={`${unit} · ${names.join(", then ")}`}
      columns={createDifferenceColumns(words.heading, names, new Set()).filter(
        ({ key }) => key !== "marks",
      )}
      rows={createDifferenceRows(
        known,
        () => ({ marks: null, reasons: "", notes: "" }),
        ({ label }) => label,
      )}
      initialRows={40}
    />
  );
  return (
    <Panel
      id="known"
      title={title}
      subtitle={`By ${words.by}, A to Z`}
      summary={null}
      controls={
        <DimensionSelect
          by={by}
          dimensions={listKnownDimensions(infos, by)}
          periods={comparison.periods.map(({ period }) => period)}
        />
      }
      {...(known.length === 0
        ? {}
        : {
            onCsv: () =>
              downloadCsv(
                formatFileName(
                  facts.datasetPeriod,
                  `known-in-full-by-${by}`,
                  { ...view, filter: clearWeeks(view.filter) },
                  "csv",
                ),
                createDifferenceFile({
                  comparison,
                  names,
                  reported,
                  title: words.heading,
                  rows: known,
                  getRemarks,
                }),
              ),
          })}
      tabs={
        model.rows.length === 0 || !isDrawn
          ? [{ key: "table", label: "Table", content: () => (known.length === 0 ? null : table()) }]
          : [
              {
                key: "chart",
                label: "Chart",
                content: () => (
                  <>
                    <Chart
                      model={model}
                      rows={drawn}
                      unit={unit}
                      names={names}
                      getActions={getActions}
                    />
                    {drawn.length < model.rows.length ? (
                      <p className={styles.rest}>
                        <button type="button" onClick={() => setIsWhole(true)}>
                          Show all {formatCount(places.length)} {getRowNoun(by)}
                        </button>{" "}
                        These {FIRST_ROWS} have {formatSums(places.slice(0, FIRST_ROWS), places)}.
                      </p>
                    ) : null}
                    {model.zeros === 0 ? null : (
                      <p className={styles.rest}>
                        {formatPlural(model.zeros, `other ${words.one}`, `other ${words.many}`)}{" "}
                        with none in {names.length === 2 ? "either" : "any"}: see the table.
                      </p>
                    )}
                  </>
                ),
              },
              ...(known.length === 0 ? [] : [{ key: "table", label: "Table", content: table }]),
            ]
      }
    >
      {known.length === 0 ? (
        <p className={styles.none}>
          No {words.one} is known in full in {names.length === 2 ? "both" : "all"} periods, so no
          change of any {words.one} is shown.
        </p>
      ) : null}
      {isDrawn || counted.all === 0 ? null : (
        <p className={styles.none}>
          {words.heading} is known for less than half. No chart is drawn: it would look like a
          sample.
        </p>
      )}
      <IncompleteFold
        rows={rows}
        by={by}
        names={names}
        sides={sides}
        facts={facts}
        unit={unit}
        isOpen={known.every(({ value }) => isReservedCode(value))}
        getActions={getActions}
      />
    </Panel>
  );
}

/** The sums of the periods, where every change between them is known; of two revisions the places say it all. */
function createSums(
  pairs: readonly PeriodPair[],
  by: ComparisonPanelProps["by"],
): PeriodSums | null {
  const [first] = pairs;
  const changes = pairs.map(calculateHeadlineChange);
  if (first === undefined || first.isSameWeeks || changes.includes(null)) return null;
  const isMatch = isOfMatches(first);
  const sums = [first.first, ...pairs.map(({ second }) => second)];
  return {
    name: first.filtered ? "All that match" : `All ${getRowNoun(by)}`,
    detail: isMatch ? "" : "reported by ICE",
    counts: sums.map((sum) => (isMatch ? sum.match : (sum.reported ?? 0))),
    changes,
  };
}

/** "Places known in full in both weeks". */
function formatTitle(
  by: ComparisonPanelProps["by"],
  periods: ComparisonPanelProps["comparison"]["periods"],
  isSameWeeks: boolean,
): string {
  const noun = getRowNoun(by);
  const start = noun.charAt(0).toUpperCase() + noun.slice(1);
  if (isSameWeeks) return `${start} that can be compared`;
  const isWeek = periods.every(({ period: { from, to, key } }) => key === undefined && from === to);
  const isMonth = periods.every(({ period: { key } }) => key !== undefined && key.length === 7);
  const what = isWeek ? "weeks" : isMonth ? "months" : "periods";
  return `${start} known in full in ${periods.length === 2 ? "both" : `all ${periods.length}`} ${what}`;
}

/** How far the field is known in all periods together. */
function sumKnown(rows: ComparisonPanelProps["rows"]) {
  const counts = countKnown(rows.filter(({ isWithin }) => !isWithin));
  const sum = (part: "known" | "all") => counts.reduce((total, side) => total + side[part], 0);
  return { known: sum("known"), all: sum("all") };
}

/** "2,134 of 5,501, then 1,002 of 2,003". */
function formatSums(
  some: readonly { readonly bars: readonly { readonly count: number }[] }[],
  all: typeof some,
): string {
  const sum = (list: typeof some, at: number) =>
    list.reduce((total, { bars }) => total + (bars[at]?.count ?? 0), 0);
  return (some[0]?.bars ?? [])
    .map((_, at) => `${formatCount(sum(some, at))} of ${formatCount(sum(all, at))}`)
    .join(", then ");
}
