import type { Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { countDisputes, DISPUTE_MEANING } from "#charts/notes/count-disputes.ts";
import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { isCoveredWhole, UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import { getPeriodSwatch } from "#charts/comparison/period-bars-model.ts";
import type { Swatch } from "#charts/readout/readout.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import {
  calculateHeadlineChange,
  formatHeadlinePercent,
  isOfMatches,
  type PeriodPair,
} from "./format-comparison.ts";
import { getMatchCount, type PeriodSum } from "./period-sum.ts";

/** A number of the strip with what it is of. */
export interface StripItem {
  readonly key: string;
  readonly swatch: Swatch;
  readonly value: string;
  /** True where the value is words in the place of a number. */
  readonly isWords: boolean;
  readonly label: string;
  readonly remark: string;
}

interface StripInput {
  readonly sums: readonly PeriodSum[];
  readonly pairs: readonly PeriodPair[];
  readonly filtered: boolean;
  readonly measure: Measure;
  readonly rows: readonly ComparisonRow[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** "New York City only" of each period whose number is of a part of the state that is filtered; empty otherwise. */
  readonly areas?: readonly string[];
  /** Why the periods are of unlike areas; empty where they are not. */
  readonly reason?: string;
}

/** The numbers above the figures: each period, and of two periods the change and what is disputed. */
export function createStrip(input: StripInput): readonly StripItem[] {
  const { sums, pairs } = input;
  const isPair = sums.length === 2;
  const [only] = pairs;
  const periods = sums.map((sum, at) => {
    const before = isPair ? undefined : pairs[at - 1];
    return {
      ...createPeriodItem(sum, input, at),
      key: `period${at}`,
      swatch: isPair ? getPeriodSwatch(at, 2) : null,
      ...(before === undefined
        ? {}
        : { remark: `${formatPeriodRemark(sum, input, at)}; ${formatChangeWords(before)}` }),
    };
  });
  return isPair && only !== undefined
    ? [...periods, createChangeItem(only, input), ...createDisputeItem(input)]
    : periods;
}

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "declined",
  recorded: "with an outcome",
  all: "issued",
};

function createPeriodItem(sum: PeriodSum, input: StripInput, at: number) {
  const remark = formatPeriodRemark(sum, input, at);
  if (input.filtered) {
    const label = sum.match === 1 ? "matches" : "match";
    return { value: formatCount(sum.match), isWords: false, label, remark };
  }
  if (isOfSums(input)) {
    return {
      value: formatCount(sum.match),
      isWords: false,
      label: MEASURE_LABELS[input.measure],
      remark,
    };
  }
  return sum.reported === null
    ? { value: "not known", isWords: true, label: "reported", remark }
    : { value: formatCount(sum.reported), isWords: false, label: "reported", remark };
}

function isOfSums({ sums, filtered }: StripInput): boolean {
  return sums.every((sum) => isOfMatches({ first: sum, second: sum, filtered }));
}

/** "Jan 28 – Feb 3; 189 on record", and under a filter what may match too. */
function formatPeriodRemark(sum: PeriodSum, input: StripInput, at: number): string {
  const absent = sum.isListing ? 0 : sum.untranscribed;
  const parts = input.filtered
    ? [
        sum.unknown === 0 ? "" : `${formatCount(sum.unknown)} unknown on a filtered field`,
        absent === 0
          ? ""
          : absent === null
            ? "how many are not ruled out is not known"
            : `${formatCount(absent)} not ruled out`,
      ]
    : [isOfSums(input) ? "" : `${formatCount(sum.transcribed)} on record`];
  return [sum.words, input.areas?.[at] ?? "", ...parts].filter((words) => words !== "").join("; ");
}

function formatChangeWords(pair: PeriodPair): string {
  const change = calculateHeadlineChange(pair);
  return change === null
    ? `not enough data for the change from ${pair.first.words}`
    : `${formatChange(change)} from ${pair.first.words}`;
}

function createChangeItem(pair: PeriodPair, { reason = "" }: StripInput): StripItem {
  const change = calculateHeadlineChange(pair);
  return {
    key: "change",
    swatch: null,
    value: change === null ? UNKNOWN_CHANGE : formatChange(change),
    isWords: change === null,
    label: change === null ? "for a change" : "change",
    remark: change === null ? reason || formatOpenSides(pair) : formatHeadlinePercent(pair),
  };
}

/** Of which periods more than is counted may match, so that no change is told; what else keeps it from that stands below. */
function formatOpenSides({ first, second, filtered }: PeriodPair): string {
  const open = [first, second].filter(
    (sum) => filtered && isCoveredWhole(sum) && !getMatchCount(sum).isWhole,
  );
  return open.length === 0
    ? ""
    : `more may match in ${open.length === 2 ? "both" : formatList(open.map(({ words }) => words))}`;
}

/** How much of the periods is disputed by the agencies, with the agency that disputes most. */
function createDisputeItem({ sums, rows, notes, asof }: StripInput): readonly StripItem[] {
  const disputes = sums.flatMap((sum, at) => {
    const counted = countDisputes(sumMarks(rows, at), notes, asof);
    return counted === null || counted.count === 0 ? [] : [{ sum, ...counted }];
  });
  const [first, ...others] = disputes;
  if (first === undefined) return [];
  const { sum, count, largest } = first;
  const by = largest === null ? "" : `${formatCount(largest.count)} of them by ${largest.place}`;
  const more = others.map((each) => `${formatCount(each.count)} more of ${each.sum.words}`);
  return [
    {
      key: "disputed",
      swatch: null,
      value: formatCount(count),
      isWords: false,
      label: `of ${sum.words} ${count === 1 ? "is" : "are"} disputed`,
      remark: [by, ...more, DISPUTE_MEANING].filter((words) => words !== "").join("; "),
    },
  ];
}

/** How much of the rows of a period each note touches, by the note's id. */
function sumMarks(rows: readonly ComparisonRow[], at: number): ReadonlyMap<string, number> {
  const touched = new Map<string, number>();
  for (const { noteId, count } of rows.flatMap(({ sides }) => sides[at]?.marks ?? []))
    touched.set(noteId, (touched.get(noteId) ?? 0) + count);
  return touched;
}
