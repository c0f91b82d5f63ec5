import { findOpenSince } from "#domain/report/open-weeks.ts";
import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import { formatUnit, hasOutcomes, type Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { SmallPrint } from "#ui/small-print.tsx";
import type { Totals } from "#features/panels/totals.ts";
import { formatRecordTotal } from "./format-record-total.ts";
import {
  formatDeclinedShares,
  formatFinalShares,
  formatUnrecorded,
  sumOutcomes,
} from "./format-record-shares.ts";
import styles from "./reconciliation.module.css";

/** Counts of all detainers by outcome, to the last week of a range; null is to the end. */
function createOutcomeQuestion(to: WeekStart | null): Question {
  return {
    kind: "counts",
    measures: ["all"],
    sides: [{ dataset: 0, filter: { ...EMPTY_FILTER, to } }],
    by: ["outcome"],
    facet: false,
  };
}

interface RecordTotalProps {
  readonly info: DatasetInfo;
  readonly totals: Totals;
  readonly notes: readonly Note[];
  readonly measure: Measure;
  readonly filtered: boolean;
}

/** How the number stands to a file that lists rows and prints no total. */
export function RecordTotal({ info, totals, notes, measure, filtered }: RecordTotalProps) {
  const { match, unknown, matchUnknown } = totals;
  const unit = formatUnit(measure, match);
  if (filtered) {
    return (
      <ul className={styles.counts}>
        <li>
          {formatCount(match)} {unit} {match === 1 ? "matches" : "match"} the filters.
        </li>
        <li>
          {formatCount(unknown)} more {unknown === 1 ? "is" : "are"} in this file, but unknown on a
          filtered field.
        </li>
        {hasReportedTotal(info) ? null : (
          <li>How many there were beyond this file is not known: no total is printed.</li>
        )}
        {matchUnknown > 0 ? (
          <li>
            Of those that match, {formatCount(matchUnknown)} are unknown on the field from which a
            value is left out.
          </li>
        ) : null}
      </ul>
    );
  }
  return <WholeTotal info={info} match={match} notes={notes} measure={measure} />;
}

/** True of an exported file that tells what was reported: those numbers stand above, with its filter. */
function hasReportedTotal({ datasetPeriod }: DatasetInfo): boolean {
  return (datasetPeriod.exported?.reported ?? null) !== null;
}

interface WholeTotalProps extends Pick<RecordTotalProps, "info" | "notes" | "measure"> {
  readonly match: number;
}

/** The number of a whole file beside all its detainers: what part is declined, what is open, and where the file is from. */
function WholeTotal({ info, match, notes, measure }: WholeTotalProps) {
  const { openWeeks } = useUrlView().view;
  const { datasetPeriod, weeks, outcomes } = info;
  const openSince = findOpenSince(weeks, datasetPeriod.basis, openWeeks);
  const { all: counted, final } =
    useAnswers({
      all: createOutcomeQuestion(null),
      final: createOutcomeQuestion(openSince === null ? null : addWeeks(openSince, -1)),
    }).data?.answers ?? {};
  const sums = counted === undefined ? null : sumOutcomes(counted, outcomes);
  const hasShares = measure === "declined" && hasOutcomes(outcomes) && sums !== null;
  const shares = hasShares ? formatDeclinedShares(sums) : null;
  const present = weeks.flatMap(({ week, presence }) => (presence === "present" ? week : []));
  const beside = [
    hasShares ? formatUnrecorded(sums) : null,
    hasShares && final !== undefined && openSince !== null
      ? formatFinalShares(sumOutcomes(final, outcomes), present, openSince)
      : null,
  ].filter((words) => words !== null);
  const source = notes.find(({ kind, touches }) => kind === "publication" && touches.length === 0);
  return (
    <>
      <p>
        <strong>{formatRecordTotal(match, sums?.all ?? null, measure, datasetPeriod)}</strong>
        {shares !== null
          ? `: ${shares}.`
          : hasReportedTotal(info)
            ? "."
            : "; no total is printed to compare with."}
      </p>
      {beside.length === 0 ? null : <p>{beside.join(" ")}</p>}
      {source === undefined ? null : <SmallPrint>{source.what}</SmallPrint>}
    </>
  );
}
