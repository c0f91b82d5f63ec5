import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { useMemo } from "react";
import { createComparisonRows, hasKnownChange } from "#charts/comparison/comparison-rows.ts";
import { isCoveredWhole } from "#charts/comparison/comparability.ts";
import type { NamedPeriod } from "#charts/comparison/format-incomplete.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { DEFAULT_OPEN_WEEKS, MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { formatPeriod } from "#domain/calendar/period.ts";
import type { Note } from "#domain/note/note.ts";
import { formatOpenWeeks } from "#domain/text/format-open-weeks.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { PeriodAnswers } from "#state/queries/use-period-answers.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Notice } from "#ui/notice.tsx";
import { hasRowFilter } from "#features/filters/edit-filter.ts";
import { sumPeriod, listWeeks } from "#pages/compare/period-sum.ts";
import {
  calculateHeadlineChange,
  formatSinglePeriod,
  formatHeadline,
} from "#pages/compare/format-comparison.ts";
import { ComparisonHeadline } from "#pages/compare/comparison-headline.tsx";
import { findPlacesCompleteInBoth } from "#pages/compare/complete-places.ts";
import { COMPARISON_DIMENSION_TITLE, DimensionSelect } from "./dimension-select.tsx";
import { describeChange } from "./change-parts-file.ts";
import { getPeriodNames, formatPeriodSources } from "./format-period-sources.ts";
import {
  listChangeAnswers,
  listKnownDimensions,
  COMPARISON_DIMENSIONS,
  getComparisonDimension,
  type ComparisonAnswers,
} from "./comparison-questions.ts";
import { RowPanels } from "./row-panels.tsx";
import { isPeriodOpen } from "./is-period-open.ts";
import { ChangePartsPanel } from "./change-parts-panel.tsx";
import styles from "./comparison-headline.module.css";

interface ComparisonProps {
  readonly comparison: PeriodAnswers & { readonly answers: ComparisonAnswers };
  readonly notes: readonly Note[];
  /** What the collections of periods are called, by their ids, where each period has to name its own; null otherwise. */
  readonly collectionNames: ReadonlyMap<string, string> | null;
}

/** Everything of the page that has a number: headlines, the change in five parts, and the rows. */
export function Comparison({ comparison, notes, collectionNames }: ComparisonProps) {
  const { periods, infos, view, answers } = comparison;
  const {
    view: { openWeeks },
    setView,
  } = useUrlView();
  const { totals, marks, counts } = answers;
  const changes = listChangeAnswers(answers);
  const by = getComparisonDimension(view);
  const facts = useMemo(() => mergeContexts(infos), [infos]);
  const sameWeeks = findSameWeeks(periods);
  const names = getPeriodNames(periods.length);
  const sides = periods.map(({ period, collection, asof }, at) => {
    const info = infos[at];
    const weeks = listWeeks(info?.weeks ?? [], period.from, period.to);
    const days = formatPeriod({ ...period, asof: period.asof === null ? null : asof });
    const name = collectionNames?.get(collection.id);
    const words = name === undefined ? days : `${days} (${name})`;
    const file = name ?? (collection.imported?.parts === undefined ? "this file" : "these files");
    const extent = {
      coveredDays: info?.datasetPeriod.coveredDays,
      isOpen:
        info !== undefined && isPeriodOpen(period, info, { measure: view.measure, openWeeks }),
    };
    const sum = sumPeriod(totals, at, { words, file }, weeks, extent);
    return { name: names[at] ?? "", weeks, sum };
  });
  const coveredWhole = sides.map(({ sum }) => isCoveredWhole(sum));
  const rows = useMemo(
    () =>
      createComparisonRows({
        by,
        changes,
        sameWeeks,
        coveredWhole,
        counts: changes.length > 1 ? counts : undefined,
        marks,
        notes,
        facts,
      }),
    // The rows follow from the answers, and from which periods are covered whole.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the others are parts of the answers
    [answers, notes, facts, coveredWhole.join(" ")],
  );
  const filtered = hasRowFilter(view.filter);
  const pairs = sides.slice(1).flatMap((second, pair) => {
    const first = sides[pair];
    return first === undefined
      ? []
      : [
          {
            pair,
            facts: {
              first: first.sum,
              second: second.sum,
              rows,
              pair,
              isSameWeeks: sameWeeks[pair] === true,
              filtered,
              places:
                facts === null || filtered || sameWeeks[pair] === true
                  ? []
                  : findPlacesCompleteInBoth(first.weeks, second.weeks, facts),
            },
          },
        ];
  });
  const [onlySide] = sides;
  if (pairs.length === 0 || facts === null) {
    return onlySide === undefined ? null : (
      <p className={styles.first}>{formatSinglePeriod(onlySide.sum, filtered)}</p>
    );
  }
  const title =
    COMPARISON_DIMENSION_TITLE[COMPARISON_DIMENSIONS.find((each) => each === by) ?? "state"];
  const source = formatPeriodSources(comparison, names);
  const caption = `${MEASURE_UNITS[view.measure]} · ${sides.map(({ sum }) => sum.words).join(", then ")}`;
  return (
    <>
      {sides.some(({ sum }) => sum.isOpen) ? (
        <Notice
          title="Outcomes still open"
          action={{
            words: "Treat all weeks as final",
            onClick: () => setView((current) => ({ ...current, openWeeks: 0 })),
          }}
        >
          A period reaches into the newest weeks.{" "}
          {formatOpenWeeks(openWeeks ?? DEFAULT_OPEN_WEEKS, null)} No change is taken across these
          weeks.
        </Notice>
      ) : null}
      {pairs.map(({ pair, facts: pairFacts }) => (
        <section key={pair} aria-label={`${pairFacts.first.words}, then ${pairFacts.second.words}`}>
          <ComparisonHeadline
            unit={MEASURE_UNITS[view.measure]}
            facts={pairFacts}
            names={names.slice(pair)}
            notes={notes}
            asof={facts.datasetPeriod.asof}
          />
          {pair === 0 ? (
            <DimensionSelect by={by} dimensions={listKnownDimensions(infos, by)} />
          ) : null}
          {hasKnownChange(rows, pair) ? (
            <PanelBoundary fallback={null}>
              <ChangePartsPanel
                rows={rows}
                pair={pair}
                change={calculateHeadlineChange(pairFacts)}
                names={names}
                title={
                  pairs.length === 1
                    ? "The change, split in five"
                    : `The change from the ${(names[pair] ?? "").toLowerCase()} to the ${(names[pair + 1] ?? "").toLowerCase()} period, split in five`
                }
                caption={`${MEASURE_UNITS[view.measure]}, by ${title.toLowerCase()} · ${pairFacts.first.words}, then ${pairFacts.second.words}`}
                source={source}
                file={formatFileName(facts.datasetPeriod, `change-in-five-by-${by}`, view, "csv")}
                description={describeChange({
                  dataset: facts,
                  view,
                  title,
                  first: pairFacts.first,
                  second: pairFacts.second,
                  source,
                })}
              />
            </PanelBoundary>
          ) : null}
        </section>
      ))}
      <PanelBoundary fallback={null}>
        <RowPanels
          comparison={comparison}
          rows={rows}
          by={by}
          title={title}
          periods={sides satisfies readonly NamedPeriod[]}
          facts={facts}
          notes={notes}
          caption={caption}
          source={source}
        />
      </PanelBoundary>
      <Announcer
        words={pairs.map(({ facts: pairFacts }) => formatHeadline(pairFacts)).join("; ")}
      />
    </>
  );
}

/** Of each period and the next, whether they are the same weeks of one collection. */
function findSameWeeks(periods: PeriodAnswers["periods"]): readonly boolean[] {
  return periods.slice(1).map(({ period, collection }, at) => {
    const before = periods[at];
    return (
      before?.collection.id === collection.id &&
      before.period.from === period.from &&
      before.period.to === period.to
    );
  });
}

/** Names of places and agencies of all datasets; dates and weeks of the last. */
function mergeContexts(infos: PeriodAnswers["infos"]): ChartContext {
  const last = infos.at(-1);
  if (last === undefined) throw new Error("a comparison of no dataset");
  return {
    ...last,
    jurisdictions: Object.assign({}, ...infos.map(({ jurisdictions }) => jurisdictions)),
    agencies: Object.assign({}, ...infos.map(({ agencies }) => agencies)),
  };
}
