import type { EditionTable } from "#data/native/edition-table.ts";
import { groupIssues } from "#data/import/group-issues.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { buildEditionEntry } from "#data/native/edition-entry.ts";
import { listUnplacedAgencies } from "#data/import/list-unplaced-agencies.ts";
import type { Collection, EditionEntry, Origin } from "#domain/report/collection.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { ImportSummary, ImportIssue } from "#domain/import/import-summary.ts";
import { makeImportedId } from "#domain/report/imported-file.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { getEditionDays } from "#domain/calendar/period.ts";
import { formatWeek, type PeriodGrain } from "#domain/calendar/week.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { NativeEditionTable } from "#data/native/read-edition-file.ts";

/** Remarks for the reader beside those that follow from the editions. */
export interface NativeCollectionFacts extends Pick<ImportSummary, "what" | "weekBy"> {
  /** The length of the periods that editions are of, where it is not weeks. */
  readonly grain?: PeriodGrain | undefined;
  /** The collection of which the editions are, where an index came with them. */
  readonly sourceCollection: Collection | null;
  readonly outcomes: readonly Outcome[];
  readonly title: string | null;
  readonly issues: readonly ImportIssue[];
}

/**
 * A collection of editions that a file holds, under the file's identity. Where they are invented or reconstructed, so is the
 * collection. Throws `ImportError`: of none, of two bases, of two collections, invented ones beside others, two of one
 * number.
 */
export function buildNativeCollection(
  found: readonly NativeEditionTable[],
  file: ImportedFile,
  { sourceCollection: from, outcomes, title, issues, what, weekBy, grain }: NativeCollectionFacts,
): ImportedCollection {
  const basis = assertOneBasis(found);
  const origin = findOrigin(found);
  const id = makeImportedId(file.sha256);
  const parts = found
    .map((part) => ({ ...part, info: { ...part.info, collection: id } }))
    .sort((a, b) => (editionKey(a.info) < editionKey(b.info) ? -1 : 1));
  const editions = parts.map(({ info }) => buildEditionEntry(info, file.name));
  const latest = chooseEditions(editions, listPublicationDates(editions).at(-1) ?? "", null);
  const counted = parts.filter(({ info }) =>
    latest.some((entry) => editionKey(entry) === editionKey(info)),
  );
  const editionInfos = counted.map(({ info }) => info);
  const lineCount = editionInfos.reduce((sum, { lines }) => sum + lines, 0);
  const importIssues = groupIssues(
    parts.flatMap(({ info, recorded }) => info.issues.slice(recorded)),
  );
  const noted = parts.flatMap(({ info, recorded }) => info.issues.slice(0, recorded));
  const weeks = editionInfos.map(({ week }) => week).sort();
  const [first = "", last = first] = [weeks[0], weeks.at(-1)];
  return {
    collection: {
      id,
      title: title ?? from?.title ?? makeTitle(parts, file),
      basis,
      ...(grain === undefined ? {} : { grain }),
      origin,
      suspended: from?.suspended ?? null,
      outcomes,
      files: [{ path: file.name, format: "editions", bytes: file.bytes, sha256: file.sha256 }],
      editions,
      copies: from?.copies ?? [],
      notes: null,
      imported: file,
    },
    parts: parts.map(({ table, from: first, to, info }) => ({ table, from: first, to, info })),
    found: {
      what,
      basis,
      ...(grain === undefined ? {} : { grain }),
      weekBy,
      rows: editions.reduce((sum, { rows }) => sum + rows, 0),
      isSure: ![...importIssues, ...issues].some(({ severity }) => severity === "error"),
      doubts: [],
      unreadable: 0,
      undated: 0,
      uncounted: 0,
      countedRows: lineCount,
      detainers: null,
      declined: editionInfos.reduce((sum, { transcribedDeclines }) => sum + transcribedDeclines, 0),
      period: { from: getEditionDays(first, grain).first, to: getEditionDays(last, grain).last },
      agencies: new Set(editionInfos.flatMap(({ agencies }) => agencies.map(({ key }) => key)))
        .size,
      countyBases: [],
      unplaced: listUnplacedAgencies(counted),
      ignoredHeadings: [],
      leftOut: [],
      duplicates: null,
      questions: [],
      repeats: null,
      issues: [
        ...issues,
        ...listReplacedIssues(parts, counted),
        ...importIssues,
        ...listRecordedIssues(noted),
      ],
      checks: [],
      unplacedText: [],
      sentences: [],
    },
  };
}

type EditionNumbers = Pick<EditionEntry, "week" | "revision" | "transcription">;

function editionKey({ week, revision, transcription }: EditionNumbers): string {
  const [r, t] = [revision, transcription].map((number) => String(number).padStart(6, "0"));
  return `${week} ${r} ${t}`;
}

function formatEditionNumbers({ week, revision, transcription }: EditionNumbers): string {
  return `the week of ${formatWeek(week)}, revision ${revision}, transcription ${transcription}`;
}

function assertOneBasis(parts: readonly EditionTable[]): Collection["basis"] {
  const collections = [...new Set(parts.map(({ info }) => info.collection))];
  if (collections.length > 1) {
    throw new ImportError(
      `The file holds editions of ${collections.length} collections, ${formatList(collections.map((id) => `“${id}”`))}, which are not counted together: open those of one by themselves.`,
    );
  }
  const [basis, other] = [...new Set(parts.map(({ info }) => info.basis))];
  if (basis === undefined) throw new ImportError("The file holds no edition.");
  if (other !== undefined) {
    throw new ImportError(
      "The file holds editions by week recorded and editions by week issued, which are never counted together.",
    );
  }
  const seen = new Set<string>();
  for (const { info } of parts) {
    const name = editionKey(info);
    if (seen.has(name)) {
      throw new ImportError(
        `The file holds two editions of ${formatEditionNumbers(info)}: which of them counts cannot be told.`,
      );
    }
    seen.add(name);
  }
  return basis;
}

function findOrigin(parts: readonly EditionTable[]): Origin {
  const origins = new Set(parts.map(({ info }) => info.origin));
  if (origins.has("synthetic")) {
    if (origins.size === 1) return "synthetic";
    throw new ImportError(
      "The file holds invented editions beside others, and they are never counted together.",
    );
  }
  return origins.has("reconstructed") ? "reconstructed" : "imported";
}

function makeTitle(parts: readonly EditionTable[], file: ImportedFile): string {
  const [week, other] = [...new Set(parts.map(({ info }) => info.week))];
  if (week !== undefined && other === undefined) return `Edition of ${formatWeek(week)}`;
  return `Editions in ${file.name}`;
}

/** Defects that a file tells of itself: they were looked at when it was made. */
function listRecordedIssues(issues: readonly Issue[]): readonly ImportIssue[] {
  if (issues.length === 0) return [];
  const examples = issues.slice(0, 5).map(({ where, message }) => `${where}: ${message}`);
  const kind = "defect of the source that the file records itself";
  return [{ kind, severity: "warning", count: issues.length, examples }];
}

/** Editions that a later revision or transcription of their week replaces: they can be chosen, and are not counted here. */
function listReplacedIssues(
  all: readonly EditionTable[],
  counted: readonly EditionTable[],
): readonly ImportIssue[] {
  const replaced = all.filter((part) => !counted.includes(part));
  if (replaced.length === 0) return [];
  const examples = replaced.slice(0, 5).map(({ info }) => formatEditionNumbers(info));
  return [
    {
      kind: "edition that a later one of its week replaces",
      severity: "warning",
      count: replaced.length,
      examples,
    },
  ];
}
