import { parsePrintedDate } from "#data/normalize/parse-printed-date.ts";
import { parseState } from "#data/normalize/parse-place.ts";
import type { HeadingVocabulary } from "./headings.ts";

/** A row's cells as text, by field. */
export type CellTexts = Readonly<Record<string, string>>;

/** How a table's rows are known from parts of rows. */
export interface RowRules {
  /** True where the cells can be kept as a row. */
  readonly isRow: (cells: CellTexts) => boolean;
  /** True for exactly one complete row: false for a part of a row and for two rows together. */
  readonly isWhole: (cells: CellTexts) => boolean;
  /** True where the cells hold nothing that only the head of a row has, so that they belong to the row before. */
  readonly isContinuation: (cells: CellTexts, before: CellTexts) => boolean;
  /** True where a line cannot belong to the row whose cells are above it, because a part of a row is there that it has. */
  readonly beginsRow: (line: CellTexts, above: CellTexts) => boolean;
  /** Fields that a report may print once for several rows. */
  readonly sharedFields: readonly string[];
  /** True where the cells are a whole row but for its shared fields. */
  readonly isWholeWithoutShared: (cells: CellTexts) => boolean;
}

/** What tables of a section look like: words of their headings, and what makes a row. */
export interface TableKind {
  readonly vocabulary: HeadingVocabulary;
  readonly rules: RowRules;
}

/** Section I: places and how many detainers were issued to them. */
export const ISSUED_TABLE_KIND: TableKind = {
  vocabulary: {
    fewest: 2,
    fields: {
      rank: { known: /^(?:rank|no)$/u, stem: /^rank/u },
      place: {
        known: /^(?:county(?:and)?state|county|jurisdictions?|jurisdictionname)$/u,
        stem: /^(?:county|jurisdiction|nameofjurisdiction)/u,
      },
      issued: {
        known: /^(?:(?:numberof)?(?:issueddetainers?|detainers?issued)|count|total)$/u,
        stem: /detainers?|issued/u,
      },
    },
  },
  rules: {
    beginsRow: (line, above) => hasText(line, "issued") && hasText(above, "issued"),
    isRow: isIssuedRow,
    isWhole: isIssuedRow,
    isContinuation: ({ issued = "" }, before) =>
      issued === "" && !(before["place"] ?? "").includes(","),
    sharedFields: [],
    isWholeWithoutShared: () => false,
  },
};

/** Section II: one row a detainer recorded as declined. */
export const DECLINED_TABLE_KIND: TableKind = {
  vocabulary: {
    fewest: 4,
    fields: {
      agency: {
        known:
          /^(?:nameof)?(?:(?:local)?lawenforcementagency|lea|agency|detentionfacility|facility|jurisdiction|county)(?:name)?(?:lea)?$/u,
        stem: /agency|^lea|facility|^jurisdiction|^county/u,
      },
      state: { known: /^state$/u, stem: /^state/u },
      citizenship: {
        known: /^(?:countryof|country)?(?:citizenship|nationality)$/u,
        stem: /citizen|nationality/u,
      },
      issued: {
        known:
          /^(?:(?:date)?(?:ice)?(?:the)?detainers?(?:was)?(?:issued|issuance|issue)(?:date)?|(?:date)?issued|issueddate|dateissued)$/u,
        stem: /issu/u,
      },
      declined: {
        known:
          /^(?:(?:date)?(?:ice)?(?:the)?detainers?(?:was)?decline[dn]?(?:date)?|(?:date)?declined|declineddate)$/u,
        stem: /declin/u,
      },
      activity: {
        known:
          /^(?:(?:associated)?notablecriminalactivit(?:y|ies)|criminalactivity|offense)(?:charged?|convict(?:ion|ed))?(?:or|and)?(?:charged?|convict(?:ion|ed))?$/u,
        stem: /activit|offense|notable/u,
      },
      status: {
        known: /^(?:charged?|status|convict(?:ion|ed))(?:or|and)?(?:charged?|convict(?:ion|ed))?$/u,
        stem: /^(?:status|charged?|convict)/u,
      },
    },
  },
  rules: {
    beginsRow: (line, above) =>
      (hasText(line, "state") && parseState(above["state"] ?? "") !== null) ||
      DATE_FIELDS.some(
        (field) => hasText(line, field) && parsePrintedDate(above[field] ?? "") !== null,
      ),
    isRow: (cells) => isDeclineRow(cells) && (hasText(cells, "agency") || isWithoutAgency(cells)),
    isWhole: (cells) => hasText(cells, "agency") && isDeclineRow(cells),
    isContinuation: ({ agency = "", state = "", issued = "", declined = "" }, before) =>
      (issued === "" && declined === "" && state === "") ||
      (agency === "" &&
        state === "" &&
        !hasText(before, "issued") &&
        !hasText(before, "declined")) ||
      (issued === "" && declined === "" && parseState(before["state"] ?? "x") === null),
    sharedFields: ["agency", "state"],
    isWholeWithoutShared: isWithoutAgency,
  },
};

const DATE_FIELDS = ["issued", "declined"] as const;

function hasText(cells: CellTexts, field: string): boolean {
  return (cells[field] ?? "") !== "";
}

/** The beginning of a date: "10/25/", "September", "Jan. 28,". */
function isPartOfDate(text: string): boolean {
  return (
    parsePrintedDate(text) === null &&
    /^(?:\d{1,2}[/.-]|[A-Z][a-z]{2,8}\.?(?: \d{0,2},?)?$)/u.test(text)
  );
}

/** At most one date, or a word or two instead of one. */
function isOneDate(text: string): boolean {
  if (text === "" || parsePrintedDate(text) !== null) return true;
  return text.length <= 24 && !hasTwoDates(text) && !isPartOfDate(text);
}

/** True where a cell holds more than one date, which no cell of a row does. */
export function hasTwoDates(text: string): boolean {
  if (parsePrintedDate(text) !== null) return false;
  return (text.match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\b(?:19|20)\d{2}\b/gu) ?? []).length > 1;
}

/** Section III: policies of jurisdictions. */
export const POLICY_TABLE_KIND: TableKind = {
  vocabulary: {
    fewest: 3,
    fields: {
      jurisdiction: {
        known: /^jurisdictions?(?:aor|areaofresponsibility)?$/u,
        stem: /jurisdiction/u,
      },
      aor: {
        known: /^(?:aor|fieldoffice|areaofresponsibility)(?:aor)?$/u,
        stem: /^(?:aor|fieldoffice|areaof)/u,
      },
      enacted: {
        known: /^(?:date(?:enacted|ofenactment)|enacted(?:date)?|enactmentdate)$/u,
        stem: /enact|effective/u,
      },
      policy: { known: /^(?:policy|policies|policyname|nameofpolicy)$/u, stem: /polic/u },
      criteria: {
        known: /^criteria(?:forhonoring(?:an?|the)?(?:ice)?detainers?)?$/u,
        stem: /criteri/u,
      },
    },
  },
  rules: {
    beginsRow: (line, above) =>
      hasText(line, "jurisdiction") &&
      !(line["jurisdiction"] ?? "").startsWith("(") &&
      !isUnfinished(above["jurisdiction"] ?? ""),
    isRow: ({ jurisdiction = "", enacted = "", policy = "", criteria = "" }) =>
      jurisdiction !== "" && `${enacted}${policy}${criteria}` !== "",
    isWhole: ({ jurisdiction = "", enacted = "" }) =>
      /^[^()]+(?:\([^()]*\))?$/u.test(jurisdiction) &&
      !isUnfinished(jurisdiction) &&
      (enacted === "" || parsePrintedDate(enacted) !== null),
    isContinuation: ({ jurisdiction = "", enacted = "" }, before) =>
      jurisdiction.startsWith("(") ||
      (enacted === "" && (jurisdiction === "" || isUnfinished(before["jurisdiction"] ?? ""))),
    sharedFields: [],
    isWholeWithoutShared: () => false,
  },
};

/** A place that does not end with a state and the brackets of its field office, where one was opened. */
function isUnfinished(place: string): boolean {
  const open = (place.match(/\(/gu) ?? []).length > (place.match(/\)/gu) ?? []).length;
  const last = place.replace(/\(.*$/u, "").split(",").at(-1) ?? "";
  return open || parseState(last) === null;
}

function isIssuedRow({ place = "", issued = "" }: CellTexts): boolean {
  return place !== "" && /^[\d,]+$/u.test(issued);
}

/** A row of dates to the day that names no agency, with a state or none. */
function isWithoutAgency(cells: CellTexts): boolean {
  const { agency = "", state = "", issued = "", declined = "" } = cells;
  const dates = [issued, declined].filter((text) => text !== "");
  return (
    agency === "" &&
    (state === "" || parseState(state) !== null) &&
    dates.length > 0 &&
    dates.every((text) => parsePrintedDate(text)?.length === 10)
  );
}

function isDeclineRow({ state, issued = "", declined = "" }: CellTexts): boolean {
  return (
    (state === undefined || state === "" || parseState(state) !== null) &&
    isOneDate(issued) &&
    isOneDate(declined) &&
    `${state ?? ""}${issued}${declined}` !== ""
  );
}
