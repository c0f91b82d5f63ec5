import type { Collection } from "#domain/report/collection.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { formatShortWeek } from "#domain/calendar/week.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatMissingFields } from "#features/filters/format-missing-fields.ts";
import type { WithdrawnWeek } from "#features/panels/totals.ts";
import { formatFinalShares } from "./format-record-shares.ts";
import type { RecordSums } from "./use-outcome-sums.ts";

/** One thing that the records leave open: in short, and what more there is to say. */
export interface MissingFact {
  readonly title: string;
  readonly words: string;
  /** True where full copies of the reports are listed, to which a link leads. */
  readonly hasCopies?: boolean;
}

/** So many weeks are named one by one. */
const MAX_WEEKS = 5;

/** What weekly reports leave open: what ICE reported and is not on record, places without a number, what was withdrawn. */
export function listReportGaps(
  info: Pick<DatasetInfo, "weeks" | "jurisdictions">,
  withdrawn: readonly WithdrawnWeek[],
  copies: Collection["copies"] = [],
): readonly MissingFact[] {
  const weeks = info.weeks.filter(({ reported }) => reported !== null);
  const sum = (value: (week: (typeof weeks)[number]) => number) =>
    weeks.reduce((total, week) => total + value(week), 0);
  const reported = sum((week) => week.reported ?? 0);
  const transcribed = sum((week) => week.transcribed);
  const gaps = weeks.map((week) => ({
    week: week.week,
    rest: (week.reported ?? 0) - week.transcribed,
  }));
  const parts = gaps
    .filter(({ rest }) => rest > 0)
    .map(({ week, rest }) => `${formatCount(rest)} of ${formatShortWeek(week)}`);
  const rest = reported - transcribed;
  const split = parts.length > MAX_WEEKS || parts.length < 2 ? "" : `: ${formatList(parts)}`;
  return [
    ...(weeks.length === 0
      ? []
      : [
          {
            title: `ICE reported ${formatCount(reported)}. We have records for ${formatCount(transcribed)}.`,
            words: rest === 0 ? "" : formatRest(rest, split, copies.length > 0),
            hasCopies: rest > 0 && copies.length > 0,
          },
        ]),
    ...listNamedPlaces(info),
    ...withdrawn.map((week) => ({
      title: `At least ${formatCount(week.counted + week.named)}${week.reported === null ? "" : ` of the ${formatCount(week.reported)}`} of ${formatShortWeek(week.week)} were later withdrawn.`,
      words: formatWithdrawn(week),
    })),
  ];
}

/** What is not on record; where full copies of the reports are known, it is no more than what could be read. */
function formatRest(rest: number, split: string, hasCopies: boolean): string {
  return hasCopies
    ? `The other ${formatCount(rest)} are not in our records${split}. Full copies exist that we could not read.`
    : `We found no source that describes the other ${formatCount(rest)}${split}.`;
}

function formatWithdrawn({ counted, named }: WithdrawnWeek): string {
  const rows = `ICE took back the agency and place of ${formatCount(counted)} on record`;
  return named === 0
    ? `${rows}.`
    : `${rows}, and of at least one for each of ${formatPlural(named, "place")} named without a number.`;
}

function listNamedPlaces({
  weeks,
  jurisdictions,
}: Pick<DatasetInfo, "weeks" | "jurisdictions">): readonly MissingFact[] {
  const named = weeks.flatMap((week) => week.named);
  if (named.length === 0) return [];
  const names = named.map(({ jurisdiction, state, withdrawn }) => {
    const name = jurisdictions.get(jurisdiction)?.name ?? jurisdiction;
    return `${name}, ${getStateName(state)}${withdrawn ? " (withdrawn)" : ""}`;
  });
  return [
    {
      title:
        named.length === 1
          ? "One place is named without a number:"
          : `${formatCount(named.length)} places are named without a number:`,
      words: `${names.join("; ")}. ${named.length === 1 ? "It is" : "They are"} in no count.`,
    },
  ];
}

/** What a list of records leaves open. */
export function listRecordGaps(
  info: DatasetInfo,
  sums: RecordSums | undefined,
  unplaced: number,
  counted: number,
): readonly MissingFact[] {
  const fields = formatMissingFields(info);
  return [
    ...(sums === undefined ? [] : listOutcomeGaps(sums)),
    ...(info.datasetPeriod.basis === "issued" && hasOutcomes(info.outcomes)
      ? [
          {
            title: `${capitalizeFirst(GRAIN_PLURAL[info.datasetPeriod.grain ?? "week"])} are those in which the detainer was issued.`,
            words: "The file has no date on which an outcome was recorded.",
          },
        ]
      : []),
    ...(unplaced === 0
      ? []
      : [
          {
            title: `No place for ${formatCount(unplaced)} of the ${formatCount(counted)}.`,
            words: "They are counted, but stand on no map.",
          },
        ]),
    ...(fields === null ? [] : [{ title: fields, words: "" }]),
    ...(hasPrintedTotals(info.weeks) || hasOutcomes(info.outcomes)
      ? []
      : [{ title: "The file has no official total to check against.", words: "" }]),
  ];
}

function listOutcomeGaps(sums: RecordSums): readonly MissingFact[] {
  const { all, recorded } = sums.all;
  const open = all - recorded;
  const final = formatFinalShares(sums);
  return [
    ...(open === 0
      ? []
      : [
          {
            title: `${formatCount(open)} of ${formatCount(all)} have no outcome recorded:`,
            words: "still open, or not filled in. Both shares are shown for that reason.",
          },
        ]),
    ...(final === null ? [] : [{ title: "Not final:", words: final }]),
  ];
}
