import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { countDisputes, listDisputes, DISPUTE_MEANING } from "#charts/notes/count-disputes.ts";
import { countNotesOfSum, sumByNote } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import type { Totals } from "#features/panels/totals.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { formatMatches, formatUnknownField, formatWithdrawn } from "./format-strip.ts";
import { MatchCount, NumberBlock, ShareBar, Stat, Strip } from "./strip.tsx";

export interface StripNumbers {
  readonly info: DatasetInfo;
  readonly totals: Totals;
  /** The cell of all that matches. */
  readonly cell: AnswerCell;
  /** How many of those that match were withdrawn, and stand in no place. */
  readonly withdrawn: number;
  /** How many of those that match have no state on record; null where no row has a state. */
  readonly unplaced: number | null;
  /** A `marks` answer by weeks, of the same filter. */
  readonly noteAnswer: Answer;
  /** Undefined while they are on their way. */
  readonly notes: readonly Note[] | undefined;
  /** The view that the numbers are of. */
  readonly view: View;
}

/** What a dispute is, in a sentence. */
const DISPUTE_REMARK = `The agencies say that what ICE recorded here is wrong, ${DISPUTE_MEANING}. Only a correction by ICE changes the count.`;

/** The four numbers of reports that print their totals. */
export function ReportStrip(props: StripNumbers) {
  const { info, totals, cell, noteAnswer, notes, view } = props;
  const badge =
    notes === undefined ? null : (
      <NoteBadge
        lines={countNotesOfSum(noteAnswer, notes, totals.match, info.datasetPeriod.asof)}
        notes={notes}
        asof={info.datasetPeriod.asof}
      />
    );
  const match = <MatchCount cell={cell} measure={view.measure} />;
  const rest = totals.untranscribed ?? 0;
  if (countFilters(view.filter) > 0) {
    return (
      <Strip layout="matches">
        <Stat value={match} label={<>match {badge}</>} small={formatMatches(view.filter, info)} />
        <Stat
          value={formatCount(totals.unknown)}
          label={formatUnknownField(view.filter)}
          small="on record, may match"
        />
        <Stat value={formatCount(rest)} label="not ruled out" small="reported, not on record" />
        <WithdrawnStat {...props} />
      </Strip>
    );
  }
  return (
    <Strip layout="reports">
      <Stat value={match} label={<>on record {badge}</>} />
      {totals.reported === null ? null : (
        <>
          <Stat value={formatCount(totals.reported)} label="reported by ICE" />
          <ShareBar
            count={totals.transcribed}
            rest={rest}
            words={
              rest === 0 ? "all are on record" : `${formatCount(rest)} reported, not on record`
            }
          />
        </>
      )}
      <DisputeStat info={info} totals={totals} noteAnswer={noteAnswer} notes={notes} />
      <WithdrawnStat {...props} />
    </Strip>
  );
}

function WithdrawnStat({ info, totals, withdrawn, view }: StripNumbers) {
  const words = formatWithdrawn(view.filter, totals, withdrawn, info.weeks);
  return words === null ? null : (
    <Stat value={formatCount(words.count)} label="withdrawn by ICE" small={words.small} />
  );
}

function DisputeStat({
  info,
  totals,
  noteAnswer,
  notes,
}: Pick<StripNumbers, "info" | "totals" | "noteAnswer" | "notes">) {
  const label = "disputed by agencies";
  const { asof } = info.datasetPeriod;
  if (info.notesFault !== null) {
    return <Stat value="?" label={label} small="not known: the notes could not be loaded" />;
  }
  if (notes === undefined) return <Stat value={<NumberBlock />} label={label} />;
  const disputes = countDisputes(sumByNote(noteAnswer), notes, asof);
  if (disputes === null) return null;
  const { count, largest, later } = disputes;
  const parts = [
    ...(largest === null
      ? []
      : [`${largest.count === count ? "" : `${formatCount(largest.count)} `}by ${largest.place}`]),
    ...(later === 0 ? [] : [`${formatCount(later)} more later`]),
  ];
  return (
    <Stat
      value={formatCount(count)}
      label={label}
      small={
        <>
          {parts.join("; ")}
          {count + later === 0 ? null : (
            <NoteBadge
              lines={countNotesOfSum(noteAnswer, listDisputes(notes), totals.match, asof)}
              notes={notes}
              asof={asof}
              remark={DISPUTE_REMARK}
            />
          )}
        </>
      }
    />
  );
}
