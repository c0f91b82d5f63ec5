import { Link } from "react-router";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { countNotesOfSum } from "#charts/notes/note-counts.ts";
import { hasOutcomes, type Measure } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { formatFinalPair, formatSharePair } from "./format-record-shares.ts";
import { formatUnknownField } from "./format-strip.ts";
import type { StripNumbers } from "./report-strip.tsx";
import { MatchCount, SharePair, Stat, Strip } from "./strip.tsx";
import { findOutcomeOpenWeeks } from "#features/panels/outcome-question.ts";
import { countOpenWeeks, useOutcomeSums, type RecordSums } from "./use-outcome-sums.ts";

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "declined",
  recorded: "with an outcome",
  all: "issued",
};

/** The numbers of a list of records that prints no total. */
export function RecordStrip(props: StripNumbers) {
  const { info, totals, cell, unplaced, noteAnswer, notes = [], view } = props;
  const { view: chosen, formatUrl } = useUrlView();
  // During a drag they stay as they are, and are not shown: they would be of other weeks.
  const sums = useOutcomeSums(info, chosen.filter);
  const isCurrent = JSON.stringify(chosen.filter) === JSON.stringify(view.filter);
  const shown = isCurrent ? sums : undefined;
  const openWeeks = countOpenWeeks(info, view.filter, findOutcomeOpenWeeks(info, chosen.openWeeks));
  const isFiltered = countFilters(view.filter) > 0;
  const hasAllOutcomes = hasOutcomes(info.outcomes);
  const hasPair =
    hasAllOutcomes &&
    view.measure === "declined" &&
    view.filter.choices.outcome === undefined &&
    (shown === undefined || hasShares(shown));
  const badge = (
    <NoteBadge
      lines={countNotesOfSum(noteAnswer, notes, totals.match, info.datasetPeriod.asof)}
      notes={notes}
      asof={info.datasetPeriod.asof}
    />
  );
  const label = hasAllOutcomes ? MEASURE_LABELS[view.measure] : isFiltered ? "match" : "on record";
  return (
    <Strip layout={hasPair ? "records" : "matches"}>
      <Stat
        value={<MatchCount cell={cell} measure={view.measure} />}
        label={
          <>
            {label} {badge}
          </>
        }
        small={
          hasAllOutcomes
            ? view.measure === "all"
              ? "whatever the outcome"
              : shown === undefined
                ? " "
                : `of ${formatCount(shown.all.all)} issued`
            : hasReportedTotal(info)
              ? null
              : "The file has no official total to check against"
        }
      />
      {hasPair ? (
        <SharePair
          shares={shown === undefined ? null : formatSharePair(shown.all)}
          small={shown === undefined ? " " : formatFinalPair(shown)}
        />
      ) : null}
      {isFiltered && totals.unknown > 0 ? (
        <Stat
          value={formatCount(totals.unknown)}
          label={formatUnknownField(view.filter)}
          small="on record, may match"
        />
      ) : unplaced === null || totals.match === 0 ? null : (
        <Stat
          value={formatCount(unplaced)}
          label="without a place"
          small={unplaced === 0 ? null : "counted, but on no map"}
        />
      )}
      {hasAllOutcomes && openWeeks > 0 ? (
        <Stat
          value={formatCount(openWeeks)}
          label={openWeeks === 1 ? "newest week" : "newest weeks"}
          small={
            <>
              not final: outcomes come in later.{" "}
              <Link to={formatUrl(chosen, "/about/methods#records")}>Why</Link>
            </>
          }
        />
      ) : null}
    </Strip>
  );
}

/** Both shares can be taken, and those of the weeks that are not final would not stand alone. */
function hasShares({ all, final, openWeeks }: RecordSums): boolean {
  return formatSharePair(all) !== null && (openWeeks === 0 || final !== null);
}

/** True of an exported file that tells what was reported: those numbers stand above, with its filter. */
function hasReportedTotal({ datasetPeriod }: DatasetInfo): boolean {
  return (datasetPeriod.exported?.reported ?? null) !== null;
}
