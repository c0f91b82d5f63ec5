import { formatChange } from "#domain/text/format-count.ts";
import { UNTRANSCRIBED } from "#engine/query/question.ts";
import type { PlaceRow } from "./place-rows.ts";

/** A part of a change: of one place, of several small ones, or of what there is not enough data on. */
export interface ChangeSegment {
  readonly key: string;
  readonly name: string;
  /** The name where there is little room. */
  readonly shortName: string;
  readonly change: number;
  readonly isKnown: boolean;
  /** Where it stands, in units of the change; `from` is less than `to`. */
  readonly from: number;
  readonly to: number;
}

/** A change taken apart: what lowers it to the left of 0, what raises it to the right, each the best known first. */
export interface ChangeBarModel {
  /** Every part, each place by itself. */
  readonly parts: readonly ChangePartRow[];
  readonly segments: readonly ChangeSegment[];
  readonly change: number | null;
  /** "Known in full: −140 − 3 + 8 = −135. Not enough data (hatched): −32 + 8 = −24. Together −159." */
  readonly sentence: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** A part of a change by its name. */
export type ChangePartRow = Omit<ChangeSegment, "from" | "to">;
type Part = ChangePartRow;

/** Of the known parts to one side so many have a segment of their own; the others share one. */
const MAX_PARTS = 5;

/** The parts of a change from one period to the next. `change` is that of all that is counted, null where it is not known. */
export function createChangeBarModel(
  rows: readonly PlaceRow[],
  pair: number,
  change: number | null,
): ChangeBarModel {
  const known = listKnownParts(rows, pair);
  const unknown = listUnknownParts(rows, pair, change, sumParts(known));
  const drawn = gatherSmallParts(known);
  const segments = placeParts([...drawn, ...unknown]);
  return {
    parts: [...known, ...unknown],
    segments,
    change,
    sentence: formatChangeSum(drawn, unknown, change),
    minimum: Math.min(0, ...segments.map(({ from }) => from)),
    maximum: Math.max(0, ...segments.map(({ to }) => to)),
  };
}

function listKnownParts(rows: readonly PlaceRow[], pair: number): readonly Part[] {
  return rows.flatMap(({ key, value, name, detail, pairs }) => {
    const change = pairs[pair]?.change ?? null;
    if (value === UNTRANSCRIBED || change === null || change === 0) return [];
    const place = detail === "" || detail === "whole state" ? name : `${name}, ${detail}`;
    return [{ key, name: place, shortName: name, change, isKnown: true }];
  });
}

/** What is on record without being known in full, and what is not on record; one part where these do not add up. */
function listUnknownParts(
  rows: readonly PlaceRow[],
  pair: number,
  change: number | null,
  known: number,
): readonly Part[] {
  if (change === null || change === known) return [];
  const untranscribed = rows.find(({ value }) => value === UNTRANSCRIBED);
  const absent = untranscribed === undefined ? 0 : getDifference(untranscribed, pair);
  const open = rows.filter(
    ({ value, pairs, isWithin }) =>
      !isWithin && value !== UNTRANSCRIBED && (pairs[pair]?.change ?? null) === null,
  );
  const within = rows.filter(({ isWithin }) => isWithin);
  const onRecord =
    open.reduce((sum, row) => sum + getDifference(row, pair), 0) -
    within.reduce((sum, { pairs }) => sum + (pairs[pair]?.change ?? 0), 0);
  if (known + onRecord + absent !== change) {
    const rest = change - known;
    return [
      {
        key: "open",
        name: "Not enough data",
        shortName: "Not enough data",
        change: rest,
        isKnown: false,
      },
    ];
  }
  const isInOne =
    within.length === 0 &&
    open.every(
      ({ sides }) => (sides[pair]?.count ?? 0) === 0 || (sides[pair + 1]?.count ?? 0) === 0,
    );
  const parts = [
    {
      key: "open",
      name: isInOne ? "On record in one period only" : "On record, not enough data",
      shortName: isInOne ? "One period only" : "Not enough data",
      change: onRecord,
      isKnown: false,
    },
    {
      key: UNTRANSCRIBED,
      name: "Not on record",
      shortName: "Not on record",
      change: absent,
      isKnown: false,
    },
  ];
  return parts.filter((part) => part.change !== 0);
}

function getDifference({ sides }: PlaceRow, pair: number): number {
  return (sides[pair + 1]?.count ?? 0) - (sides[pair]?.count ?? 0);
}

/** The largest known parts to each side by themselves, the others of the side together. */
function gatherSmallParts(parts: readonly Part[]): readonly Part[] {
  const bySize = parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return [
    bySize.filter(({ change }) => change < 0),
    bySize.filter(({ change }) => change > 0),
  ].flatMap((side, at) => {
    if (side.length <= MAX_PARTS + 1) return side;
    const rest = side.slice(MAX_PARTS);
    const name = `${rest.length} other places`;
    return [
      ...side.slice(0, MAX_PARTS),
      { key: `others${at}`, name, shortName: name, change: sumParts(rest), isKnown: true },
    ];
  });
}

function sumParts(parts: readonly Part[]): number {
  return parts.reduce((sum, { change }) => sum + change, 0);
}

/** Parts one after the other from 0 outward, to the left where they lower the change. */
function placeParts(parts: readonly Part[]): readonly ChangeSegment[] {
  let [minimum, maximum] = [0, 0];
  return parts.map((part) => {
    const from = part.change < 0 ? minimum + part.change : maximum;
    const to = part.change < 0 ? minimum : maximum + part.change;
    if (part.change < 0) minimum = from;
    else maximum = to;
    return { ...part, from, to };
  });
}

function formatChangeSum(known: readonly Part[], unknown: readonly Part[], change: number | null) {
  const sentences = [
    known.length === 0 ? "" : `Known in full: ${formatSum(known)}.`,
    unknown.length === 0 ? "" : `Not enough data (hatched): ${formatSum(unknown)}.`,
    change === null
      ? "Of the rest there is not enough data."
      : unknown.length > 0
        ? `Together ${formatChange(change)}.`
        : "",
  ];
  return sentences.filter((words) => words !== "").join(" ");
}

/** "−140 − 3 + 8 = −135"; a single part is its own sum. */
function formatSum(parts: readonly Part[]): string {
  const addends = parts.map(({ change }, at) => {
    const words = formatChange(change);
    if (at === 0) return words;
    return `${words.slice(0, 1)} ${words.slice(1)}`;
  });
  const sum = formatChange(sumParts(parts));
  return parts.length === 1 ? sum : `${addends.join(" ")} = ${sum}`;
}
