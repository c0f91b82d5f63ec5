import { hasOutcomes, type Measure } from "#domain/detainer/outcome.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { findImportedFile, type Basis, type Collection } from "./collection.ts";
import { parseImportedId } from "./imported-file.ts";

const BASIS_DESCRIPTIONS: Readonly<Record<Basis, string>> = {
  recorded: "the decline was recorded",
  issued: "the detainer was issued",
};

type ComparedCollection = Pick<Collection, "title" | "basis" | "grain" | "outcomes">;

/** Why no count of one collection is compared with one of another, as a sentence; null where they count the same. */
export function formatComparisonConflict(
  first: ComparedCollection,
  second: ComparedCollection,
  measure: Measure,
): string | null {
  if (first.basis !== second.basis) {
    return `“${second.title}” counts by the week in which ${BASIS_DESCRIPTIONS[second.basis]}, the first period by the week in which ${BASIS_DESCRIPTIONS[first.basis]}; the two are never compared.`;
  }
  return (
    formatGrainConflict(first, second) ??
    (measure === "declined" ? null : formatOutcomeConflict(first, second))
  );
}

/**
 * Where one collection has weeks and the other only longer periods, or both have other periods, a sentence that says
 * so; null otherwise.
 */
function formatGrainConflict(first: ComparedCollection, second: ComparedCollection): string | null {
  if (first.grain === second.grain) return null;
  const unit = ({ grain }: ComparedCollection) => getGrainNoun(grain);
  return `“${first.title}” counts by ${unit(first)}, “${second.title}” by ${unit(second)}: their periods are not the same.`;
}

/** Where one collection holds declines alone and the other detainers of every outcome, a sentence that says so; null otherwise. */
function formatOutcomeConflict(
  first: ComparedCollection,
  second: ComparedCollection,
): string | null {
  if (hasOutcomes(first.outcomes) === hasOutcomes(second.outcomes)) return null;
  const [all, declines] = hasOutcomes(first.outcomes) ? [first, second] : [second, first];
  return `“${all.title}” lists detainers of every outcome, “${declines.title}” declined ones alone: the two count different things.`;
}

/** Formats of files that can be combined, as words after "is": rows with a date each, of which an edition a week is made. */
const COMBINABLE_FORMATS: ReadonlyMap<string, string> = new Map([
  ["foia", "a file of ICE’s row-level records"],
  ["table", "a table of your own, read by a mapping of its columns"],
]);

/** Why collections are not combined into one, as a sentence; null where they can be. */
export function formatCombinationConflict(collections: readonly Collection[]): string | null {
  const [first, ...others] = collections;
  if (first === undefined || others.length === 0) return "Two files or more are needed.";
  if (new Set(collections.map(({ id }) => id)).size < collections.length) {
    return "A file cannot be combined with itself: each of its rows would be counted twice.";
  }
  if (new Set(collections.map(findHash)).size < collections.length) {
    return "Two readings of one file cannot be combined: each of its rows would be counted twice.";
  }
  const other = collections.find((each) => !COMBINABLE_FORMATS.has(findFormat(each)));
  if (other !== undefined) {
    return `“${other.title}” is neither a file of ICE’s row-level records nor a table of your own; only these can be combined.`;
  }
  for (const second of others) {
    const conflict =
      formatKindConflict(first, second) ??
      formatBasisConflict(first, second) ??
      formatGrainConflict(first, second) ??
      formatOutcomeConflict(first, second);
    if (conflict !== null) return conflict;
  }
  return null;
}

/** The hash of a collection's file, or its identity where it is of no file of the reader's own. */
function findHash({ id }: Collection): string {
  return parseImportedId(id)?.sha256 ?? id;
}

function findFormat(collection: Collection): string {
  return findImportedFile(collection)?.format ?? "";
}

function formatKindConflict(first: Collection, second: Collection): string | null {
  const [before, after] = [first, second].map(findFormat);
  if (before === after) return null;
  const [a, b] = [before, after].map((format) => COMBINABLE_FORMATS.get(format ?? "") ?? "");
  return `“${first.title}” is ${a}, “${second.title}” ${b}: the two count different things.`;
}

function formatBasisConflict(first: Collection, second: Collection): string | null {
  if (first.basis === second.basis) return null;
  return `“${first.title}” counts by the week in which ${BASIS_DESCRIPTIONS[first.basis]}, “${second.title}” by the week in which ${BASIS_DESCRIPTIONS[second.basis]}; the two are never added up.`;
}
