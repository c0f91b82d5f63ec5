import { NOTE_KINDS } from "#domain/note/note.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";

type FieldTerms = readonly (readonly [string, string])[];

/** Fields of `index.json`. */
export const INDEX_FIELDS: FieldTerms = [
  ["format", "ddor-index/1."],
  ["collections[].id, title", "Key used in addresses, and name."],
  [
    "collections[].basis",
    "recorded: a week holds declines recorded in it. issued: a week holds detainers issued in it. Never mixed in one count.",
  ],
  [
    "collections[].origin",
    "official, reconstructed, imported or synthetic: where the data come from.",
  ],
  ["collections[].suspended", "after (last week) and words; null where the series goes on."],
  ["collections[].outcomes[]", "key, title and group of each outcome that occurs."],
  [
    "collections[].files[]",
    "path, format, bytes and sha256 (of the bytes, lower-case hex) of each file; of a packed file, decompressed.",
  ],
  [
    "collections[].editions[]",
    "week, revision, published, transcription, transcribed, file, rows (lines of Section II) and totals.",
  ],
  ["collections[].copies[]", "week, title and address of full copies elsewhere."],
  ["collections[].notes", "Path of the notes file, or null."],
];

/** Fields at the top of an edition file. */
export const EDITION_FIELDS: FieldTerms = [
  ["format", "ddor-edition/1."],
  ["collection, basis, origin", "As in the index."],
  ["week", "The Saturday that begins the week."],
  ["revision", "1, 2, …: what the agency changed."],
  ["published", "date, and exact: false where only “by this date” is known."],
  ["transcription, transcribed", "Number and date of our reading."],
  [
    "headings",
    "title (lines) and sections I to IV, in the report’s own words; null where not known.",
  ],
  [
    "totals",
    "As printed, null where not known: pages, issuedNationwide, declined, sectionIJurisdictions, sectionIIssued, sectionIIIEntries.",
  ],
  ["jurisdictions[]", "Places that lines point to."],
  ["agencies[]", "Agencies that received detainers."],
  ["sectionI[], rows[], namedOnly[], placeTotals[], policies[]", "Described below."],
  ["scope", "Words of Section IV, or null."],
  ["sources[]", "id, citation, and address or null."],
  ["issues[]", "Defects in the data: where, message, severity (error or warning) and row."],
];

/** Fields of a row of Section II. */
export const ROW_FIELDS: FieldTerms = [
  [
    "id",
    "Week, section and ordinal at first transcription: 2017-01-28/II/17. It outlives revisions.",
  ],
  ["count, minimum", "How many detainers the line stands for; minimum is true for “at least”."],
  ["agency", "Key of an agency, or not-itemised, withdrawn or unknown."],
  ["jurisdiction", "Key of the finest place known, or null."],
  [
    "state, county, aor",
    "Two letters; county FIPS of five digits; field office code; or withdrawn or unknown.",
  ],
  ["request", "detainer, notification or unknown."],
  ["form", "Key of the form of the request: i-247, i-247d, i-247n … ; absent where not told."],
  ["outcome", "Key of an outcome."],
  ["citizenship", "ISO 3166-1 alpha-3, or unknown."],
  ["issued, declined", "A date to the day, month or year, or null."],
  [
    "issuedAsPrinted, declinedAsPrinted",
    "Text of the source where no date could be taken from it.",
  ],
  [
    "charge.text, charge.wording",
    "Words of the source, and whose they are: report, press or summary.",
  ],
  ["charge.category, charge.basis", "Key of the category or unknown, and why it is this one."],
  ["charge.status", "charged, convicted or unknown."],
  ["notes[], sources[]", "What a reader must know; ids into the sources of the edition."],
];

/** Fields of a count of Section I. */
export const SECTION_ONE_FIELDS: FieldTerms = [
  ["id, rank, asPrinted", "Id; rank as printed or null; place as printed (Clark, Nevada)."],
  ["jurisdiction, aor", "Key of the place; field office code."],
  ["issued", "Detainers issued: another measure than declines."],
  ["withdrawn", "True where ICE later withdrew the line. It stays in the printed sum."],
  ["notes[], sources[]", "As above."],
];

/** Fields of an entry of Section III. */
export const POLICY_FIELDS: FieldTerms = [
  ["id, asPrinted, jurisdiction", "Id, name as printed, key of the place."],
  ["aor, aorDerived", "Field office code; true where it was worked out from the place."],
  ["enacted, policy, criteria", "As printed, or null where the words are not known."],
  ["completeness, sources[]", "How much of the entry is known; where from."],
];

/** Fields of places, agencies and totals of places. */
export const SMALL_RECORD_FIELDS: FieldTerms = [
  [
    "jurisdictions[]",
    "key, level (state, county or city), state, county, name, covers (counties that it covers whole), outsideOf (counties in which no part of it lies), reason.",
  ],
  [
    "agencies[]",
    `key, name, kind (${AGENCY_KINDS.join(", ")}), jurisdiction, state, county, countyBasis (what the county is taken from; absent where no county is known or a source says it), isCountyDoubtful (true where name and city lie in different counties), aliases, reason.`,
  ],
  [
    "namedOnly[]",
    "Places named without a number: id, asPrinted, jurisdiction, withdrawn, notes, sources. Listed, not counted.",
  ],
  [
    "placeTotals[]",
    "Places whose whole number is known: jurisdiction, level, asPrinted, declined, withdrawn, sources.",
  ],
];

/** Fields of a ledger note. */
export const NOTE_FIELDS: FieldTerms = [
  ["format, collection, notes[]", "ddor-notes/1, the collection, and the notes."],
  ["id", "Id of the note."],
  ["kind", `${NOTE_KINDS.join(", ")}.`],
  ["date, dateExact", "Null where not recorded; false where only “by this date” is known."],
  ["saidBy, subject, what, effect", "Who says it, of what, what it says, what it does to numbers."],
  ["weeks[]", "Weeks concerned."],
  ["touches[]", "week, section and ids of the lines that it touches."],
  ["source", "Where it stands."],
];

/** Parameters of the address, in the order in which they are written. */
export const ADDRESS_PARAMETERS: FieldTerms = [
  [
    "data",
    "Collection: ddor-2017, ice-foia-2015, or sha256- and the hash of a file that a reader opened; after a dot how it is read, where its reader said that.",
  ],
  ["asof", "Corrections and editions published by this date."],
  ["reading", "A transcription by number; the latest otherwise."],
  ["from, to", "First and last week, by their Saturdays, inclusive."],
  ["grain", "week, month, quarter, year or fiscal-year."],
  ["measure", "declined, recorded (an outcome is known) or all."],
  ["open", "How many of the newest weeks by week of issue are taken to be open still, 0 to 104."],
  ["state, county, agency, kind", "TX,NY · 48453 · an agency’s key · county jail."],
  ["charge, status, citizenship", "dangerous-drugs,assault · convicted · MEX,GTM."],
  ["aor, request, outcome, form", "SNA · detainer · declined · i-247d."],
  ["q", "Words sought in agencies and charge texts."],
  ["by", "What a page counts by."],
  ["view", "Tabs of figures that are not their first: states:map,weeks:table."],
  ["sort, cols", "-count,week sorts by count from the largest, then by week; columns in order."],
  ["key", "On /agency and /place: the key of the agency, or of the state, county or city."],
  ["places", "On /compare: state or agency, for places over the weeks; periods otherwise."],
  ["with", "On /agency and /place: keys of up to five others put beside it."],
];
