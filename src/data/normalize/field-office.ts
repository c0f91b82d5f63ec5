import { UNKNOWN } from "#domain/detainer/row.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";

/** Counties (last three digits) of the three states that more than one field office shares; `other` has the rest of the state. */
const SHARED_STATES: ReadonlyMap<
  string,
  { readonly other: string; readonly counties: ReadonlyMap<string, string> }
> = new Map(
  Object.entries({
    "36": {
      other: "BUF",
      counties: new Map(
        Object.entries({
          NYC: "005 027 047 059 061 071 079 081 085 087 103 105 111 119",
        }),
      ),
    },
    "06": {
      other: "SFR",
      counties: new Map(
        Object.entries({
          LOS: "037 059 065 071 079 083 111",
          SND: "025 073",
        }),
      ),
    },
    "48": {
      other: "DAL",
      counties: new Map(
        Object.entries({
          HOU: "005 015 025 027 035 039 041 051 057 071 089 099 123 145 149 157 161 167 175 185 193 199 201 217 225 239 241 245 285 287 289 291 293 297 309 313 321 331 339 347 351 361 373 391 395 403 405 407 419 425 455 457 469 471 473 477 481",
          HAL: "007 047 061 131 215 247 249 261 273 355 409 427 479 489 505",
          SNA: "013 019 021 029 031 053 055 091 127 137 163 171 177 187 209 255 259 265 267 271 281 283 299 307 311 319 323 325 385 411 453 463 465 491 493 507",
          ELP: "003 043 103 109 135 141 229 243 301 317 329 371 377 389 443 461 475 495",
        }),
      ),
    },
  }),
);

/** Offices as they stood in the weeks of the reports of 2017, when Harlingen's counties were San Antonio's, or as they stand now. */
export type FieldOfficeVersion = "2017" | "now";

/**
 * The field office in whose territory a place lies: by state, and by county where a state is shared. `unknown` where the
 * county is needed and null.
 */
export function findFieldOffice(
  state: string,
  county: string | null,
  as: FieldOfficeVersion,
): string {
  const [only, other] = [...FIELD_OFFICES.keys()].filter((code) =>
    FIELD_OFFICES.get(code)?.states.includes(state),
  );
  if (only !== undefined && other === undefined) return only;
  const shared = county === null ? undefined : SHARED_STATES.get(county.slice(0, 2));
  if (shared === undefined || county === null) return UNKNOWN;
  const digits = county.slice(2);
  const found = [...shared.counties].find(([, list]) => list.split(" ").includes(digits));
  const office = found?.[0] ?? shared.other;
  return office === "HAL" && as === "2017" ? "SNA" : office;
}

/** The code of a field office from its name or code as printed ("Saint Paul", "SNA", "Newark Area of Responsibility"); null where there is none. */
export function parseFieldOffice(text: string): string | null {
  const plain = normalizeOfficeName(text);
  const found = [...FIELD_OFFICES].find(
    ([code, { name }]) => code.toLowerCase() === plain || normalizeOfficeName(name) === plain,
  );
  return found?.[0] ?? null;
}

function normalizeOfficeName(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bsaint\b/u, "st")
    .replace(/\b(?:area of responsibility|field office).*$/u, "")
    .replace(/\bero\b/gu, "")
    .replace(/[^a-z]/gu, "");
}
