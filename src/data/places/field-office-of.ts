import { UNKNOWN } from "#domain/row.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";

/** Counties (last three digits) of the three states that more than one field office shares; `other` has the rest of the state. */
const SHARED: Readonly<
  Record<string, { readonly other: string; readonly counties: Readonly<Record<string, string>> }>
> = {
  "36": {
    other: "BUF",
    counties: {
      NYC: "005 027 047 059 061 071 079 081 085 087 103 105 111 119",
    },
  },
  "06": {
    other: "SFR",
    counties: {
      LOS: "037 059 065 071 079 083 111",
      SND: "025 073",
    },
  },
  "48": {
    other: "DAL",
    counties: {
      HOU: "005 015 025 027 035 039 041 051 057 071 089 099 123 145 149 157 161 167 175 185 193 199 201 217 225 239 241 245 285 287 289 291 293 297 309 313 321 331 339 347 351 361 373 391 395 403 405 407 419 425 455 457 469 471 473 477 481",
      SNA: "007 013 019 021 029 031 047 053 055 061 091 127 131 137 163 171 177 187 209 215 247 249 255 259 261 265 267 271 273 281 283 299 307 311 319 323 325 355 385 409 411 427 453 463 465 479 489 491 493 505 507",
      ELP: "003 043 103 109 135 141 229 243 301 317 329 371 377 389 443 461 475 495",
    },
  },
};

/**
 * The field office of a place, as offices stood in 2017 (Harlingen's counties were San Antonio's): by state, and by county
 * where a state is shared. `unknown` where the county is needed and null.
 */
export function fieldOfficeOf(state: string, county: string | null): string {
  const offices = Object.entries(FIELD_OFFICES).filter(
    ([code, { states }]) => code !== "HAL" && states.includes(state),
  );
  const [only] = offices;
  if (offices.length === 1 && only !== undefined) return only[0];
  const shared = county === null ? undefined : SHARED[county.slice(0, 2)];
  if (shared === undefined || county === null) return UNKNOWN;
  const digits = county.slice(2);
  const found = Object.entries(shared.counties).find(([, list]) =>
    list.split(" ").includes(digits),
  );
  return found?.[0] ?? shared.other;
}

/** The code of a field office from its name or code as printed ("Saint Paul", "SNA"); null where there is none. */
export function fieldOfficeNamed(text: string): string | null {
  const plain = plainName(text);
  const found = Object.entries(FIELD_OFFICES).find(
    ([code, { name }]) => code.toLowerCase() === plain || plainName(name) === plain,
  );
  return found?.[0] ?? null;
}

function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bsaint\b/u, "st")
    .replace(/\b(field office|ero)\b/gu, "")
    .replace(/[^a-z]/gu, "");
}
