import { useMemo } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { CellLegend } from "#charts/cells/cell.tsx";
import { createComparisonRows, hasKnownChange } from "#charts/comparison/comparison-rows.ts";
import { isCoveredWhole } from "#charts/comparison/comparability.ts";
import { findCompletePlaces } from "#charts/comparison/complete-places.ts";
import { createPlaceRows } from "#charts/comparison/place-rows.ts";
import {
  findLoneState,
  formatNumberArea,
  formatPeriodAreas,
  isFilteredByStateAlone,
} from "#charts/answer/state-area.ts";
import { formatUnlikeAreas } from "#charts/bars/format-state-remarks.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { DEFAULT_OPEN_WEEKS, MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { findOpenWeeks, hasOpenWeek } from "#domain/report/open-weeks.ts";
import type { Note } from "#domain/note/note.ts";
import { formatOpenWeeks } from "#domain/text/format-open-weeks.ts";
import type { PeriodAnswers } from "#state/queries/use-period-answers.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Notice } from "#ui/notice.tsx";
import { hasRowFilter } from "#features/filters/edit-filter.ts";
import {
  fitChangeToCalendar,
  readCalendarCounts,
  readCalendarTotal,
  type CalendarCounts,
} from "./calendar-periods.ts";
import { ChangePanel } from "./change-panel.tsx";
import {
  getCalendarAnswers,
  getComparisonDimension,
  listChangeAnswers,
  type ComparisonAnswers,
} from "./comparison-questions.ts";
import { formatHeadline, formatRemarks, type PeriodPair } from "./format-comparison.ts";
import { formatOverlaps } from "./format-overlaps.ts";
import { formatPeriodSources } from "./format-period-sources.ts";
import { KnownPlacesPanel } from "./known-places-panel.tsx";
import { namePeriods } from "./name-periods.ts";
import { listWeeks, sumPeriod } from "./period-sum.ts";
import { PlaceTablePanel } from "./place-table-panel.tsx";
import { createStrip } from "./strip-model.ts";
import { Strip } from "./strip.tsx";
import styles from "./comparison.module.css";

interface ComparisonProps {
  readonly comparison: PeriodAnswers & { readonly answers: ComparisonAnswers };
  readonly notes: readonly Note[];
  /** What the collections of periods are called, by their ids, where each period has to name its own; null otherwise. */
  readonly collectionNames: ReadonlyMap<string, string> | null;
}

/** Everything of the page that has a number: the strip, the figures and the table. */
export function Comparison({ comparison, notes, collectionNames }: ComparisonProps) {
  const { periods, infos, view, answers } = comparison;
  const { setView, view: chosen } = useUrlView();
  const { openWeeks } = chosen;
  const { totals, marks, counts } = answers;
  const by = getComparisonDimension(view);
  const facts = useMemo(() => mergeContexts(infos), [infos]);
  const sameWeeks = findSameWeeks(periods);
  const names = namePeriods(periods, collectionNames);
  const hasCalendar = periods.some(({ period }) => period.key !== undefined);
  const sides = periods.map(({ period, collection }, at) => {
    const info = infos[at];
    const weeks = listWeeks(info?.weeks ?? [], period.from, period.to, info?.datasetPeriod.grain);
    const words = names[at] ?? "";
    const name = collectionNames?.get(collection.id);
    const file = name ?? (collection.imported?.parts === undefined ? "this file" : "these files");
    const calendar = getCalendarAnswers(answers, at);
    const { key } = period;
    const extent = {
      coveredDays: info?.datasetPeriod.coveredDays,
      grain: info?.datasetPeriod.grain,
      isOpen:
        info !== undefined &&
        hasOpenWeek(findOpenWeeks(info, { measure: view.measure, openWeeks }), period),
      calendar:
        calendar === null || key === undefined
          ? undefined
          : { key, count: readCalendarTotal(calendar.total, key) },
    };
    return { name: words, weeks, sum: sumPeriod(totals, at, { words, file }, weeks, extent) };
  });
  const sums = sides.map(({ sum }) => sum);
  const coveredWhole = sums.map(isCoveredWhole);
  const filtered = hasRowFilter(view.filter);
  const rows = useMemo(() => {
    const days = periods.map(({ period: { key } }, at): CalendarCounts | null => {
      const calendar = getCalendarAnswers(answers, at);
      return calendar === null || key === undefined
        ? null
        : readCalendarCounts(calendar.counts, by, key);
    });
    const changes = listChangeAnswers(answers).map((change, pair) =>
      fitChangeToCalendar(change, by, days[pair] ?? null, days[pair + 1] ?? null),
    );
    return createComparisonRows({
      by,
      changes,
      sameWeeks,
      coveredWhole,
      counts: changes.length > 1 ? counts : undefined,
      // The notes of the weeks around a month would touch more than its days hold.
      marks: hasCalendar ? undefined : marks,
      notes,
      facts,
    });
    // The rows follow from the answers, and from which periods are covered whole.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the others are parts of the answers
  }, [answers, notes, facts, coveredWhole.join(" ")]);
  const hasPlaceTotals = facts.weeks.some(({ complete }) => complete.length > 0);
  const placeRows = useMemo(() => {
    const isOfPlaces = !filtered && !hasCalendar && !sameWeeks.includes(true);
    const places =
      isOfPlaces && view.measure === "declined"
        ? findCompletePlaces(
            sides.map(({ weeks }) => weeks),
            facts,
          )
        : [];
    const isOfState =
      view.measure === "declined" && !hasCalendar && isFilteredByStateAlone(view.filter);
    return createPlaceRows({
      rows,
      by,
      places,
      coveredWhole,
      hasPlaceTotals,
      formatAreas: ({ value, sides: counts }) =>
        isOfState
          ? formatPeriodAreas(
              facts,
              sides.map(({ name, weeks }, at) => ({ name, weeks, count: counts[at]?.count ?? 0 })),
              value,
            )
          : "",
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the others follow from the rows
  }, [rows, filtered, facts]);
  const pairs = sums.slice(1).flatMap((second, pair): PeriodPair[] => {
    const first = sums[pair];
    return first === undefined
      ? []
      : [{ first, second, rows, pair, isSameWeeks: sameWeeks[pair] === true, filtered }];
  });
  const unit = MEASURE_UNITS[view.measure];
  const state = view.measure === "declined" && !hasCalendar ? findLoneState(view.filter) : null;
  const reported = sums.map((sum) => sum.reported);
  const shared = { comparison, rows: placeRows, by, names, reported, facts, notes, unit };
  return (
    <>
      <Strip
        items={createStrip({
          sums,
          pairs,
          filtered,
          measure: view.measure,
          rows,
          notes,
          asof: facts.datasetPeriod.asof,
          areas: sides.map(({ weeks, sum }) =>
            state === null ? "" : formatNumberArea(facts, weeks, state, sum.match),
          ),
          reason:
            state === null
              ? ""
              : formatUnlikeAreas({ ...facts, weeks: sides.flatMap(({ weeks }) => weeks) }, state),
        })}
      />
      <Remarks sentences={[...formatOverlaps(periods), ...pairs.flatMap(formatRemarks)]} />
      {sums.some(({ isOpen }) => isOpen) ? (
        <Notice
          title="Outcomes may still be open"
          action={{
            words: "Treat all weeks as final",
            onClick: () => setView((current) => ({ ...current, openWeeks: 0 })),
          }}
        >
          A period reaches into the newest weeks. {formatOpenWeeks(openWeeks ?? DEFAULT_OPEN_WEEKS)}{" "}
          No change is taken across these weeks.
        </Notice>
      ) : null}
      <PanelBoundary fallback={null}>
        <KnownPlacesPanel
          {...shared}
          sides={sides}
          isSameWeeks={sameWeeks.includes(true)}
          pairs={pairs}
        />
      </PanelBoundary>
      {pairs.map((pair) =>
        hasKnownChange(rows, pair.pair) ||
        placeRows.some(({ pairs: changes }) => (changes[pair.pair]?.change ?? null) !== null) ? (
          <PanelBoundary key={pair.pair} fallback={null}>
            <ChangePanel {...shared} pair={pair} count={pairs.length} />
          </PanelBoundary>
        ) : null,
      )}
      <PanelBoundary fallback={null}>
        <PlaceTablePanel {...shared} sides={sides} pairs={pairs} filtered={filtered} />
      </PanelBoundary>
      <CellLegend
        states={placeRows.flatMap((row) =>
          row.sides.filter(({ count }) => count === 0).map(({ cell }) => cell),
        )}
      />
      <p className={styles.source}>{formatPeriodSources(comparison, names)}</p>
      <Announcer words={pairs.map(formatHeadline).join(" ")} />
    </>
  );
}

function Remarks({ sentences }: { readonly sentences: readonly string[] }) {
  const unlike = [...new Set(sentences)];
  return unlike.length === 0 ? null : (
    <ul className={styles.remarks}>
      {unlike.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** Of each period and the next, whether they are the same weeks of one collection. */
function findSameWeeks(periods: PeriodAnswers["periods"]): readonly boolean[] {
  return periods.slice(1).map(({ period, collection }, at) => {
    const before = periods[at];
    return (
      before?.collection.id === collection.id &&
      before.period.from === period.from &&
      before.period.to === period.to &&
      before.period.key === period.key
    );
  });
}

/** Names of places and agencies of all datasets; dates and weeks of the last. */
function mergeContexts(infos: PeriodAnswers["infos"]): ChartContext {
  const last = infos.at(-1);
  if (last === undefined) throw new Error("a comparison of no dataset");
  return {
    ...last,
    jurisdictions: new Map(infos.flatMap(({ jurisdictions }) => [...jurisdictions])),
    agencies: new Map(infos.flatMap(({ agencies }) => [...agencies])),
  };
}
