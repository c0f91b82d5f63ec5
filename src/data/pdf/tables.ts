import { stateOf } from "#data/places/place-of.ts";
import type { Vocabulary } from "./columns.ts";
import { dateIn } from "#data/read/printed-dates.ts";
import type { RowRules, TableRow } from "./records.ts";

/** What tables of a section look like: words of their headings, and what makes a row. */
export interface TableKind {
  readonly vocabulary: Vocabulary;
  readonly rules: RowRules;
}

const DATE = String.raw`(?:date )?(?:ice )?(?:the )?detainers?(?: was)?`;

/** Section I: places and how many detainers were issued to them. */
export const ISSUED_TABLE: TableKind = {
  vocabulary: {
    fewest: 2,
    fields: {
      rank: /^(?:rank|no\.?|#)$/u,
      place: /^(?:county(?:, ?|\/| and )state|county|jurisdictions?|jurisdiction name)$/u,
      issued: /^(?:(?:number of )?(?:issued detainers?|detainers? issued)|count|total)$/u,
    },
  },
  rules: {
    begins: (line, above) => has(line, "issued") && has(above, "issued"),
    isRow: isIssuedLine,
    isWhole: isIssuedLine,
    isRest: ({ issued = "" }, before) => issued === "" && !(before["place"] ?? "").includes(","),
  },
};

/** Section II: one line a detainer recorded as declined. */
export const DECLINED_TABLE: TableKind = {
  vocabulary: {
    fewest: 4,
    fields: {
      agency:
        /^(?:name of )?(?:(?:local )?law enforcement agency|lea|agency|detention facility|facility|jurisdiction|county)(?: name)?(?: ?\(lea\))?$/u,
      state: /^state$/u,
      citizenship: /^(?:country of |country\/)?(?:citizenship|nationality)$/u,
      issued: new RegExp(
        `^(?:${DATE} (?:issued|issuance)(?: date)?|(?:date )?issued|issued date|date issued)$`,
        "u",
      ),
      declined: new RegExp(
        `^(?:${DATE} declined(?: date)?|(?:date )?declined|declined date)$`,
        "u",
      ),
      activity:
        /^(?:(?:associated )?notable criminal activit(?:y|ies)|criminal activity|offense)(?: ?\(?(?:charge|charged|conviction|convicted)(?: ?(?:\/|or|and) ?)?(?:charge|charged|conviction|convicted)?\)?)?$/u,
      status:
        /^(?:charged?|status|conviction|convicted)(?: ?(?:\/|or|and) ?(?:charged?|conviction|convicted))?$/u,
    },
  },
  rules: {
    begins: (line, above) =>
      (has(line, "state") && stateOf(above["state"] ?? "") !== null) ||
      DATES.some((field) => has(line, field) && dateIn(above[field] ?? "") !== null),
    isRow: isDeclinedLine,
    isWhole: isDeclinedLine,
    isRest: ({ state = "", issued = "", declined = "" }, before) =>
      (issued === "" && declined === "" && state === "") ||
      (issued === "" && declined === "" && stateOf(before["state"] ?? "x") === null),
  },
};

const DATES = ["issued", "declined"] as const;

function has(cells: TableRow["cells"], field: string): boolean {
  return (cells[field] ?? "") !== "";
}

/** At most one date, or a word or two instead of one. */
function isOneDate(text: string): boolean {
  return (
    text === "" ||
    dateIn(text) !== null ||
    (text.length <= 24 && !/\d.*[\d\s].*\d{4}.*\d{4}/u.test(text))
  );
}

/** Section III: policies of jurisdictions. */
export const POLICY_TABLE: TableKind = {
  vocabulary: {
    fewest: 3,
    fields: {
      jurisdiction: /^jurisdictions?(?: ?\((?:aor|area of responsibility)\))?$/u,
      aor: /^(?:aor|field office|area of responsibility)(?: ?\(aor\))?$/u,
      enacted: /^(?:date (?:enacted|of enactment)|enacted(?: date)?)$/u,
      policy: /^(?:policy|policies|policy name|name of policy)$/u,
      criteria: /^criteria(?: for honoring(?: an?| the)?(?: ice)? detainers?)?$/u,
    },
  },
  rules: {
    begins: (line, above) =>
      has(line, "jurisdiction") &&
      !(line["jurisdiction"] ?? "").startsWith("(") &&
      !isUnfinished(above["jurisdiction"] ?? ""),
    isRow: ({ jurisdiction = "", enacted = "", policy = "", criteria = "" }) =>
      jurisdiction !== "" && `${enacted}${policy}${criteria}` !== "",
    isWhole: ({ jurisdiction = "", enacted = "" }) =>
      /^[^()]+(?:\([^()]*\))?$/u.test(jurisdiction) &&
      !isUnfinished(jurisdiction) &&
      (enacted === "" || dateIn(enacted) !== null),
    isRest: ({ jurisdiction = "", enacted = "" }, before) =>
      enacted === "" && (jurisdiction === "" || isUnfinished(before["jurisdiction"] ?? "")),
  },
};

/** A place that does not end with a state and the brackets of its field office, where one was opened. */
function isUnfinished(place: string): boolean {
  const open = (place.match(/\(/gu) ?? []).length > (place.match(/\)/gu) ?? []).length;
  const last = place.replace(/\(.*$/u, "").split(",").at(-1) ?? "";
  return open || stateOf(last) === null;
}

function isIssuedLine({ place = "", issued = "" }: TableRow["cells"]): boolean {
  return place !== "" && /^[\d,]+$/u.test(issued);
}

function isDeclinedLine({
  agency = "",
  state,
  issued = "",
  declined = "",
}: TableRow["cells"]): boolean {
  return (
    agency !== "" &&
    (state === undefined || state === "" || stateOf(state) !== null) &&
    isOneDate(issued) &&
    isOneDate(declined) &&
    `${state ?? ""}${issued}${declined}` !== ""
  );
}
