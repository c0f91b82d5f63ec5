import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { makeCorrection, makeEdition, SYNTHETIC_ID } from "./report/edition.ts";
import { makeAgencies } from "./report/agencies.ts";
import { createRandom } from "./report/random.ts";

/** First week of every synthetic report: far from any real edition. */
const FIRST_WEEK = "2030-01-05";

/** What to make. The same options give the same report. */
export interface ReportOptions {
  readonly seed: number;
  /** Weeks that the series spans; where there are more than 8, every ninth has no edition. */
  readonly weeks: number;
  /** From 1 to 600. */
  readonly agencies: number;
  /** Lines of Section II in a week before any is left out; weeks vary by a fifth around it. */
  readonly rowsPerWeek: number;
  /** Share of editions that are complete, 0 to 1; of the others one line in seven and many fields are not known. */
  readonly complete: number;
}

/** A synthetic report. The first week has two revisions; the note says what the second one withdrew. */
export interface SyntheticReport {
  /** The collection without its files: hashes need bytes, see `packReport`. */
  readonly collection: Omit<Collection, "files">;
  readonly editions: readonly Edition[];
  readonly notes: readonly Note[];
}

/** Makes a synthetic report from a seed: invented agencies and counties, a few of which hold most, with gaps. */
export function makeReport(options: ReportOptions): SyntheticReport {
  const editions = [...makeEditions(options)];
  return {
    collection: {
      id: SYNTHETIC_ID,
      title: "Synthetic reports, invented for tests",
      basis: "recorded",
      origin: "synthetic",
      suspended: null,
      outcomes: [DECLINED_OUTCOME],
      editions: editions.map((edition) => buildEntry(edition)),
      copies: [],
      notes: NOTES_PATH,
    },
    editions,
    notes: makeNotes(editions),
  };
}

/** Path of the notes file of a synthetic report. */
export const NOTES_PATH = "synthetic/notes.json";

/** The editions one by one, each independent of the others, so that memory need not hold years at once. */
export function* makeEditions(options: ReportOptions): Generator<Edition, void> {
  const holders = makeAgencies(options.seed, options.agencies);
  const chance = createRandom(options.seed, -1);
  for (let ordinal = 0; ordinal < options.weeks; ordinal += 1) {
    const size = chance.integer(80, 120) / 100;
    const complete = chance.chance(options.complete);
    if (options.weeks > 8 && ordinal % 9 === 8) continue;
    const edition = makeEdition(
      {
        seed: options.seed,
        ordinal,
        week: addWeeks(FIRST_WEEK, ordinal),
        rows: Math.max(1, Math.round(options.rowsPerWeek * size)),
        complete,
      },
      holders,
    );
    yield edition;
    if (ordinal === 0) yield makeCorrection(edition);
  }
}

/** Path of the file that holds an edition. */
export function makeEditionPath({ week, revision, transcription }: Edition): string {
  return `synthetic/${week}.r${revision}.t${transcription}.json`;
}

/** What an index says of an edition in a file, its own unless another is named. */
export function buildEntry(edition: Edition, file = makeEditionPath(edition)): EditionEntry {
  const { week, revision, published, transcription, transcribed, rows, totals } = edition;
  return {
    week,
    revision,
    published,
    transcription,
    transcribed,
    file,
    rows: rows.length,
    totals,
  };
}

function makeNotes(editions: readonly Edition[]): Note[] {
  const corrected = editions.find((edition) => edition.revision === 2);
  const touched = corrected?.rows[0];
  if (corrected === undefined || touched === undefined) return [];
  return [
    {
      id: "synthetic-1",
      kind: "correction",
      date: corrected.published.date,
      dateExact: true,
      saidBy: "Synthetic publisher",
      subject: "An invented agency",
      what: "Synthetic: the first line was attributed to the wrong agency.",
      effect: "Synthetic: one line is withdrawn; printed totals stay.",
      weeks: [corrected.week],
      touches: [{ week: corrected.week, section: "II", ids: [touched.id] }],
      source: "mocks/make-report.ts",
    },
  ];
}
