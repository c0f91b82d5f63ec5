import fc from "fast-check";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import type { EditionParts } from "#tests/data/edition-dataset.ts";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { Edition, NamedOnly, PlaceTotal } from "#domain/report/edition.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import type { Note } from "#domain/note/note.ts";
import type { Row } from "#domain/detainer/row.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { createRowArbitrary, NOTES, OUTCOMES } from "./row-arbitrary.ts";
import type { DraftRow } from "./row-arbitrary.ts";
import { AGENCIES, PLACES } from "./sample-places.ts";
import type { RowLocation } from "./sample-places.ts";

const ASOF = "2018-12-31";
const LATER = "2019-01-01";
/** First weeks: inside a quarter, before a new year, before a new fiscal year. */
const FIRST_WEEKS = ["2017-01-28", "2016-12-17", "2017-09-16"];

type OutcomeBasis = keyof typeof OUTCOMES;
interface DraftEdition {
  readonly edition: Edition;
  readonly rows: readonly DraftRow[];
  readonly loading: "loaded" | "not-loaded" | "later";
}

/** True where a row is known to stand in a place. */
export function isInPlace(row: RowLocation, place: (typeof PLACES)[number]): boolean {
  if (row.jurisdiction === place.key) return true;
  if (place.level === "state") return row.state === place.state;
  return place.covers.includes(row.county);
}

/** The whole numbers of places: those of the rows known to stand there; never 0 in a state of a place that is named. */
function computePlaceTotals(
  keys: readonly string[],
  rows: readonly Row[],
  named: readonly NamedOnly[],
  withdrawn: boolean,
): readonly PlaceTotal[] {
  const states = PLACES.flatMap(({ key, state }) =>
    named.some(({ jurisdiction }) => jurisdiction === key) ? [state] : [],
  );
  return PLACES.filter(({ key }) => keys.includes(key)).flatMap((place) => {
    const declined = rows
      .filter((row) => isInPlace(row, place))
      .reduce((sum, { count }) => sum + count, 0);
    if (declined === 0 && states.includes(place.state)) return [];
    const { key, level, name } = place;
    return [{ jurisdiction: key, level, asPrinted: name, declined, withdrawn, sources: [] }];
  });
}

const emptyArbitrary: fc.Arbitrary<readonly string[]> = fc.constant([]);
const createKeysArbitrary = (keys: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.subarray([...keys]);

function createEditionArbitrary(week: string, basis: OutcomeBasis): fc.Arbitrary<DraftEdition> {
  return fc
    .record({
      rows: fc
        .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 })
        .chain((ordinals) =>
          fc.tuple(...ordinals.map((at) => createRowArbitrary(week, basis, at))),
        ),
      missing: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.constant(null)),
      named: fc.oneof(emptyArbitrary, createKeysArbitrary(["tx-48113", "nm", "ny-city-new-york"])),
      namedWithdrawn: createKeysArbitrary(["tx-48113", "nm"]),
      complete: fc.oneof(emptyArbitrary, createKeysArbitrary(PLACES.map(({ key }) => key))),
      completeWithdrawn: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
      revision: fc.integer({ min: 1, max: 3 }),
      transcription: fc.integer({ min: 1, max: 2 }),
      loading: fc.oneof(
        { weight: 8, arbitrary: fc.constant("loaded" as const) },
        fc.constantFrom("not-loaded" as const, "later" as const),
      ),
    })
    .map((made) => {
      const rows = made.rows.map(({ row }) => row);
      const printed = basis === "recorded";
      const transcribed = rows.reduce((sum, { count }) => sum + count, 0);
      const named = (printed ? made.named : []).map((key, i): NamedOnly => {
        const withdrawn = made.namedWithdrawn.includes(key);
        const id = `${week}/N/${i + 1}`;
        return { id, asPrinted: key, jurisdiction: key, withdrawn, notes: [], sources: [] };
      });
      return {
        rows: made.rows,
        loading: made.loading,
        edition: {
          collection: basis,
          basis,
          origin: "synthetic",
          week,
          revision: made.revision,
          published: { date: made.loading === "later" ? LATER : ASOF, exact: true },
          transcription: made.transcription,
          transcribed: ASOF,
          headings: { title: [], sections: { I: null, II: null, III: null, IV: null } },
          totals: {
            pages: null,
            issuedNationwide: null,
            declined: printed && made.missing !== null ? transcribed + made.missing : null,
            sectionIJurisdictions: null,
            sectionIIssued: null,
            sectionIIIEntries: null,
          },
          jurisdictions: PLACES,
          agencies: AGENCIES,
          sectionI: [],
          rows,
          namedOnly: named,
          placeTotals: printed
            ? computePlaceTotals(made.complete, rows, named, made.completeWithdrawn)
            : [],
          policies: [],
          scope: null,
          sources: [
            { id: "s1", citation: "Example Gazette", address: null },
            { id: "s2", citation: "Another Gazette", address: null },
          ],
          issues: [],
        },
      } satisfies DraftEdition;
    });
}

function createNotes(editions: readonly DraftEdition[]): readonly Note[] {
  return NOTES.map((id) => ({
    id,
    kind: "questioned by others",
    date: null,
    dateExact: false,
    saidBy: "Example County",
    subject: "Example",
    what: "Says otherwise",
    effect: "None",
    weeks: [],
    touches: editions.flatMap(({ edition: { week }, rows }) => {
      const touched = rows.filter(({ notes }) => notes.includes(id)).map(({ row }) => row.id);
      const others = rows.map(({ row }) => row.id);
      return [
        { week, section: "II" as const, ids: touched },
        { week, section: "I" as const, ids: others },
      ];
    }),
    source: "Example Gazette",
  }));
}

const createEntry = ({
  week,
  revision,
  published,
  transcription,
  transcribed,
  totals,
  rows,
}: Edition) =>
  ({
    week,
    revision,
    published,
    transcription,
    transcribed,
    file: `${week}.json`,
    rows: rows.length,
    totals,
  }) satisfies EditionEntry;

/** A reader's file of which so many rows could not be read; with none lost, its weeks are the whole list. */
const createFile = (lost: number): ImportedFile => ({
  name: "records.csv",
  bytes: 1,
  sha256: "0".repeat(64),
  at: "2018-12-31T00:00:00Z",
  lost,
});

/** What a dataset is made of: one to four weekly editions, with weeks never published between them. */
export const collectionArbitrary: fc.Arbitrary<EditionParts> = fc
  .record({
    basis: fc.constantFrom<OutcomeBasis>("recorded", "recorded", "issued"),
    first: fc.constantFrom(...FIRST_WEEKS),
    offsets: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
    suspended: fc.boolean(),
    lost: fc.constantFrom(0, 0, 0, 2, null),
  })
  .chain(({ basis, first, offsets, suspended, lost }) =>
    fc
      .tuple(...offsets.map((at) => createEditionArbitrary(addWeeks(first, at), basis)))
      .map((drafts): EditionParts => {
        const entries = drafts.map((draft) => createEntry(draft.edition));
        return {
          collection: {
            id: basis,
            title: basis,
            basis,
            origin: "synthetic",
            suspended: suspended ? { after: first, words: "suspended" } : null,
            outcomes: OUTCOMES[basis],
            files: [],
            editions: entries,
            copies: [],
            notes: null,
            ...(basis === "issued" && lost !== null ? { imported: createFile(lost) } : {}),
          },
          asof: ASOF,
          chosen: entries.filter(({ published }) => published.date <= ASOF),
          editions: drafts
            .filter(({ loading }) => loading === "loaded")
            .map((draft) => draft.edition),
          notes: createNotes(drafts),
        };
      }),
  );

/** The datasets that the adapter makes of collections. */
export function createDatasets(parts: readonly EditionParts[]): readonly Dataset[] {
  return parts.map(buildEditionDataset);
}
