import type { Collection } from "#domain/report/collection.ts";
import { findCorrectionsTab, type CorrectionsTab } from "#features/notes/corrections-address.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import type { View } from "#state/url/view.ts";

/** A part of the page, and what its tab says. */
export interface CorrectionsPart {
  readonly key: CorrectionsTab;
  readonly label: string;
}

/** What decides which parts a collection has. */
type PartSource = Pick<Collection, "basis" | "editions" | "grain" | "notes">;

/** True where a later file of a week replaced an earlier one. */
export function hasRevisions({ editions }: Pick<Collection, "editions">): boolean {
  return editions.some(({ revision }) => revision > 1);
}

/** The parts of the page for a collection: only those of which it has something. */
export function listCorrectionsParts(collection: PartSource): readonly CorrectionsPart[] {
  const { grain } = collection;
  const isReports = collection.basis === "recorded" && grain === undefined;
  const periods = capitalizeFirst(GRAIN_PLURAL[grain ?? "week"]);
  const parts: readonly (CorrectionsPart & { readonly isThere: boolean })[] = [
    { key: "before", label: "Before and after", isThere: hasRevisions(collection) },
    { key: "editions", label: isReports ? "Editions" : periods, isThere: true },
    { key: "policies", label: "Policies", isThere: isReports },
    { key: "ledger", label: "Ledger", isThere: collection.notes !== null },
  ];
  return parts.filter(({ isThere }) => isThere).map(({ key, label }) => ({ key, label }));
}

/** Ids of items and files of editions: "2017-01-28/I/9", "2017-01-28.r2.t1". */
const EDITION_ID = /^\d{4}-\d{2}-\d{2}[./]/u;

/** The part in which an id stands that an address names after `#`; null where it stands in none. */
export function findPartOfId(id: string, noteIds: readonly string[]): CorrectionsTab | null {
  if (id === "first") return "before";
  if (id === "revisions" || EDITION_ID.test(id)) return "editions";
  if (id === "notes" || noteIds.includes(id) || /^[a-z]\d{2,}$/u.test(id)) return "ledger";
  return null;
}

/** What of an address says which part is shown. */
interface PartAddress {
  readonly tabs: View["tabs"];
  /** The id after `#`; empty where there is none. */
  readonly id: string;
  readonly week: string | null;
}

/** The part that an address means: that of the id that it names, otherwise the one it names; a week alone means the editions. */
export function choosePart(
  { tabs, id, week }: PartAddress,
  noteIds: readonly string[],
): CorrectionsTab {
  const named = findPartOfId(id, noteIds) ?? findCorrectionsTab(tabs);
  return named ?? (week === null ? "before" : "editions");
}
