import type { EditionPart } from "#data/adapters/edition-part.ts";
import { byKind } from "#data/open/issue-kinds.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import { editionEntry } from "#data/rows/edition-entry.ts";
import { unplacedIn } from "#data/open/unplaced-in.ts";
import type { Collection, EditionEntry, Origin } from "#domain/collection.ts";
import type { Issue } from "#domain/issue.ts";
import type { Found, FoundIssue } from "#domain/opening/found.ts";
import { importedId } from "#domain/opening/opened-file.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import type { Outcome } from "#domain/outcome.ts";
import { chooseEditions, publicationDates } from "#domain/revision.ts";
import { weekEnd, weekInWords } from "#domain/week.ts";
import { listed } from "#domain/words/listed.ts";
import type { OwnPart } from "./file-editions.ts";

/** What a reader is told beside what follows from the editions. */
export interface OwnFacts extends Pick<Found, "what" | "weekBy"> {
  /** The collection of which the editions are, where an index came with them. */
  readonly from: Collection | null;
  readonly outcomes: readonly Outcome[];
  readonly title: string | null;
  readonly issues: readonly FoundIssue[];
}

/**
 * A collection of editions that a file holds, under the file's identity. Where they are invented or reconstructed, so is the
 * collection. Throws `NotReadable`: of none, of two bases, of two collections, invented ones beside others, two of one
 * number.
 */
export function ownCollection(
  found: readonly OwnPart[],
  file: OpenedFile,
  { from, outcomes, title, issues, what, weekBy }: OwnFacts,
): ReadCollection {
  const basis = assertOne(found);
  const origin = originOf(found);
  const id = importedId(file.sha256);
  const parts = found
    .map((part) => ({ ...part, frame: { ...part.frame, collection: id } }))
    .sort((a, b) => (nameOf(a.frame) < nameOf(b.frame) ? -1 : 1));
  const editions = parts.map(({ frame }) => editionEntry(frame, file.name));
  const latest = chooseEditions(editions, publicationDates(editions).at(-1) ?? "", null);
  const counted = parts.filter(({ frame }) =>
    latest.some((entry) => nameOf(entry) === nameOf(frame)),
  );
  const frames = counted.map(({ frame }) => frame);
  const kept = frames.reduce((sum, { lines }) => sum + lines, 0);
  const own = byKind(parts.flatMap(({ frame, recorded }) => frame.issues.slice(recorded)));
  const noted = parts.flatMap(({ frame, recorded }) => frame.issues.slice(0, recorded));
  const weeks = frames.map(({ week }) => week).sort();
  const [first = "", last = first] = [weeks[0], weeks.at(-1)];
  return {
    collection: {
      id,
      title: title ?? from?.title ?? titleOf(parts, file),
      basis,
      origin,
      suspended: from?.suspended ?? null,
      outcomes,
      files: [{ path: file.name, format: "editions", bytes: file.bytes, sha256: file.sha256 }],
      editions,
      copies: from?.copies ?? [],
      notes: null,
      imported: file,
    },
    parts: parts.map(({ table, from: first, to, frame }) => ({ table, from: first, to, frame })),
    found: {
      what,
      basis,
      weekBy,
      rows: editions.reduce((sum, { rows }) => sum + rows, 0),
      isSure: ![...own, ...issues].some(({ severity }) => severity === "error"),
      unreadable: 0,
      undated: 0,
      uncounted: 0,
      kept,
      declined: frames.reduce((sum, { transcribedDeclines }) => sum + transcribedDeclines, 0),
      period: { from: first, to: weekEnd(last) },
      agencies: new Set(frames.flatMap(({ agencies }) => agencies.map(({ key }) => key))).size,
      unplaced: unplacedIn(counted),
      dropped: [],
      duplicates: null,
      repeats: null,
      issues: [...issues, ...replacedIssue(parts, counted), ...own, ...recordedIssue(noted)],
      checks: [],
      unplacedText: [],
      sentences: [],
    },
  };
}

type Numbers = Pick<EditionEntry, "week" | "revision" | "transcription">;

function nameOf({ week, revision, transcription }: Numbers): string {
  const [r, t] = [revision, transcription].map((number) => String(number).padStart(6, "0"));
  return `${week} ${r} ${t}`;
}

function numberWords({ week, revision, transcription }: Numbers): string {
  return `the week of ${weekInWords(week)}, revision ${revision}, transcription ${transcription}`;
}

function assertOne(parts: readonly EditionPart[]): Collection["basis"] {
  const collections = [...new Set(parts.map(({ frame }) => frame.collection))];
  if (collections.length > 1) {
    throw new NotReadable(
      `The file holds editions of ${collections.length} collections, ${listed(collections.map((id) => `“${id}”`))}, which are not counted together: open those of one by themselves.`,
    );
  }
  const [basis, other] = [...new Set(parts.map(({ frame }) => frame.basis))];
  if (basis === undefined) throw new NotReadable("The file holds no edition.");
  if (other !== undefined) {
    throw new NotReadable(
      "The file holds editions by week recorded and editions by week issued, which are never counted together.",
    );
  }
  const seen = new Set<string>();
  for (const { frame } of parts) {
    const name = nameOf(frame);
    if (seen.has(name)) {
      throw new NotReadable(
        `The file holds two editions of ${numberWords(frame)}: which of them counts cannot be told.`,
      );
    }
    seen.add(name);
  }
  return basis;
}

function originOf(parts: readonly EditionPart[]): Origin {
  const origins = new Set(parts.map(({ frame }) => frame.origin));
  if (origins.has("synthetic")) {
    if (origins.size === 1) return "synthetic";
    throw new NotReadable(
      "The file holds invented editions beside others, and they are never counted together.",
    );
  }
  return origins.has("reconstructed") ? "reconstructed" : "imported";
}

function titleOf(parts: readonly EditionPart[], file: OpenedFile): string {
  const [week, other] = [...new Set(parts.map(({ frame }) => frame.week))];
  if (week !== undefined && other === undefined) return `Edition of ${weekInWords(week)}`;
  return `Editions in ${file.name}`;
}

/** Defects that a file tells of itself: they were looked at when it was made. */
function recordedIssue(issues: readonly Issue[]): readonly FoundIssue[] {
  if (issues.length === 0) return [];
  const examples = issues.slice(0, 5).map(({ where, message }) => `${where}: ${message}`);
  const kind = "defect of the source that the file records itself";
  return [{ kind, severity: "warning", count: issues.length, examples }];
}

/** Editions that a later revision or transcription of their week replaces: they can be chosen, and are not counted here. */
function replacedIssue(
  all: readonly EditionPart[],
  counted: readonly EditionPart[],
): readonly FoundIssue[] {
  const replaced = all.filter((part) => !counted.includes(part));
  if (replaced.length === 0) return [];
  const examples = replaced.slice(0, 5).map(({ frame }) => numberWords(frame));
  return [
    {
      kind: "edition that a later one of its week replaces",
      severity: "warning",
      count: replaced.length,
      examples,
    },
  ];
}
