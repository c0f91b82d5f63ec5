import { parsePrintedDate } from "#data/normalize/parse-printed-date.ts";
import { listCounties } from "#data/normalize/county.ts";
import { parseFieldOffice } from "#data/normalize/field-office.ts";
import { parsePlace, parseState } from "#data/normalize/parse-place.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { COUNTRIES } from "#domain/vocabulary/countries.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import { OFFENSE_LABELS } from "#domain/vocabulary/offense-labels.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { canJoinTo, joinLines, plainHyphens, removeSpacesAndSigns } from "./join-lines.ts";
import type { JoinedText } from "./join-lines.ts";
import { splitWords } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";

const REPORT_WORDS =
  "a about accept accepted accepts accompanied act administrative admitted affidavit after agency agencies agreement all also an and annex any are as assault at authority based been before below board by center central charge charged charges chief city civil code commissioners committed compiled compliance comply comprised convicted conviction convictions cooperation correction correctional corrections council count county court crime crimes criminal criteria custody date day days declaration declined department departments detain detained detainee detainer detainers detention directive district division does each enacted enforcement execution executive facility federal felony few following for former form from gang general has have hold honor honoring honors house if immigration in include including individual individuals inmate institution institutions intake into is issued its jail judge judicial jurisdiction jurisdictions known last law legal less limit limited local magistrate main meets member memorandum metropolitan months more municipal must new no non not notable notice notification notifications notified notifies number obtained of offense offenses office officer officers official on one only or order ordinance other parish past person persons police policy policies prior prison prisons probable procedure proof public reaffirming reason received recent reception recorded records reform regarding reimburse release released report request requests require required requires resolution restrict review safety scope section sections serious served service services shall sheriff sheriff's signed special staff staffing state statement states substantial such summary supported table terrorist than that the their there these they this threat to transfer treatment trust under unless until upon upper violent warrant warrants was week were when where whether which who will with within without years adult age apart because being booking both but can cannot case certain classification combined complex could driving during early east else end ever every first found full further given half her here his how however impaired information into justice large last later made main make many may men's might minor more most much name near need next north number often old once other out over own part place point pretrial public receiving regional reported same second see seen several side since some south still street such third three through throughout time together took towards two twin towers until use used using very way well west what whatever women's would year youth unknown under whole";

/** Words of the subject that no line break is taken to have cut, in lower case. */
function buildVocabulary(): ReadonlySet<string> {
  const texts = [
    REPORT_WORDS,
    ...OFFENSE_LABELS,
    ...COUNTRIES.values(),
    ...[...STATES.values()].map(({ name }) => name),
    ...[...STATES.keys()].flatMap((state) => listCounties(state).map(({ name }) => name)),
    ...[...FIELD_OFFICES.values()].map(({ name }) => name),
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec jurisdictions citizenship enforcement",
  ];
  return new Set(texts.flatMap(splitWords));
}

let vocabularyCache: ReadonlySet<string> | null = null;

/** The words of the subject: states, counties, countries, field offices, offense labels, months and words that reports use. */
export function getVocabulary(): ReadonlySet<string> {
  vocabularyCache ??= buildVocabulary();
  return vocabularyCache;
}

/** Texts that a cell may hold whole, by their letters and digits alone. */
export type WordingIndex = ReadonlyMap<string, readonly string[]>;

/** Wordings of texts. */
export function indexWordings(texts: Iterable<string>): WordingIndex {
  const found = new Map<string, string[]>();
  for (const text of new Set(texts)) {
    const key = removeSpacesAndSigns(text);
    found.set(key, [...(found.get(key) ?? []), text]);
  }
  return found;
}

const OFFENSE_LABEL_INDEX = indexWordings(OFFENSE_LABELS);
const STATUS_TEXTS = ["(Charge)", "(Charged)", "(Conviction)", "(Convicted)"];

/** What a cell of a field can hold, where its text alone shows it. */
const FIELD_TESTS: ReadonlyMap<string, (text: string) => boolean> = new Map(
  Object.entries({
    issued: (text) => parsePrintedDate(text) !== null,
    declined: (text) => parsePrintedDate(text) !== null,
    enacted: (text) => parsePrintedDate(text) !== null,
    state: (text) => parseState(text) !== null,
    citizenship: (text) => findCountryCode(text) !== UNKNOWN,
    status: (text) => /^\(?(?:charged?|convict(?:ion|ed))\)?$/iu.test(text),
    aor: (text) => parseFieldOffice(text) !== null,
    jurisdiction: (text) => {
      const [, place = text, office] = /^(.*\S)\s*\(([^()]*)\)$/u.exec(text) ?? [];
      const state = place.split(",").at(-1) ?? "";
      return (
        parseState(state) !== null && (office === undefined || parseFieldOffice(office) !== null)
      );
    },
    place: (text) => parsePlace(text, "county") !== null,
  }),
);

/**
 * The text of a cell from its lines: a text that is known whole, or one that the column can hold, or else as the lexicon joins
 * lines. `agencies` are names of agencies that are known.
 */
export function joinCell(
  field: string,
  lines: readonly string[],
  lexicon: Lexicon,
  agencies: WordingIndex,
): JoinedText {
  const joined = joinLines(lines, lexicon);
  const known = findKnownText(field, lines, joined.text, agencies);
  if (known !== null) return clearDoubts(known, lines, joined);
  if (lines.length < 2) return joined;
  const accepts = FIELD_TESTS.get(field);
  if (accepts === undefined) return joined;
  if (accepts(joined.text)) return { ...joined, uncertainWords: [] };
  const other = listLineJoins(lines).find(accepts);
  return other === undefined ? joined : clearDoubts(other, lines, joined);
}

function clearDoubts(
  text: string,
  lines: readonly string[],
  { joinedWords }: JoinedText,
): JoinedText {
  const isSpaced = text === lines.join(" ");
  return {
    text,
    joinedWords: isSpaced ? [] : joinedWords.length > 0 ? joinedWords : [text],
    uncertainWords: [],
  };
}

function findKnownText(
  field: string,
  lines: readonly string[],
  joined: string,
  agencies: WordingIndex,
): string | null {
  const fitting = (texts: readonly string[]): string | null =>
    texts.find((text) => text === joined) ?? texts.find((text) => canJoinTo(lines, text)) ?? null;
  const letters = removeSpacesAndSigns(lines.join(""));
  const among = (wordings: WordingIndex, key: string): readonly string[] => wordings.get(key) ?? [];
  if (field === "agency") return fitting(among(agencies, letters));
  if (field !== "activity") return null;
  const candidates = [
    ...among(OFFENSE_LABEL_INDEX, letters),
    ...STATUS_TEXTS.filter((status) => letters.endsWith(removeSpacesAndSigns(status))).flatMap(
      (status) =>
        among(OFFENSE_LABEL_INDEX, letters.slice(0, -removeSpacesAndSigns(status).length)).map(
          (label) => `${label} ${status}`,
        ),
    ),
  ];
  return fitting(candidates);
}

const MAX_BREAKS = 6;

/** All texts that lines can be: with a space or nothing at each break, or without the hyphen there; those with most spaces first. */
function listLineJoins(lines: readonly string[]): readonly string[] {
  const [first = "", ...others] = lines;
  if (others.length > MAX_BREAKS) return [];
  let texts = [first];
  for (const line of others) {
    texts = texts.flatMap((text) => [
      `${text} ${line}`,
      text + line,
      ...(/[-\u2010\u00AD]$/u.test(text) ? [text.slice(0, -1) + line] : []),
    ]);
  }
  return texts.toSorted((a, b) => b.split(" ").length - a.split(" ").length).map(plainHyphens);
}
