import { UNKNOWN } from "#domain/row.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import { COUNTIES } from "./counties.ts";

/** States of more than one office: the office of the counties that are not named, and counties of the others. */
const SHARED: Readonly<
  Record<string, { readonly rest: string; readonly named: Readonly<Record<string, string>> }>
> = {
  CA: {
    rest: "SFR",
    named: {
      LOS: "Los Angeles | Orange | Riverside | San Bernardino | Ventura | Santa Barbara | San Luis Obispo",
      SND: "San Diego | Imperial",
    },
  },
  NY: {
    rest: "BUF",
    named: {
      NYC: `New York | Kings | Queens | Bronx | Richmond | Dutchess | Nassau | Putnam | Suffolk | Sullivan | Orange | Rockland
| Ulster | Westchester`,
    },
  },
  TX: {
    rest: "DAL",
    named: {
      HOU: `Angelina | Austin | Bee | Bell | Bosque | Brazoria | Brazos | Burleson | Calhoun | Chambers | Colorado | Coryell
| DeWitt | Falls | Fayette | Fort Bend | Freestone | Galveston | Goliad | Grimes | Hardin | Hamilton | Harris | Hill | Houston
| Jackson | Jasper | Jefferson | Lavaca | Lee | Leon | Liberty | Limestone | Live Oak | Madison | Matagorda | McLennan | Milam
| Montgomery | Nacogdoches | Newton | Orange | Polk | Refugio | Robertson | Sabine | San Augustine | San Jacinto | Shelby
| Somervell | Trinity | Tyler | Victoria | Walker | Waller | Washington | Wharton`,
      HAL: `Cameron | Willacy | Kenedy | Kleberg | Nueces | San Patricio | Hidalgo | Brooks | Starr | Jim Hogg | Zapata | Webb
| Duval | Jim Wells | Aransas`,
      ELP: `Andrews | Brewster | Crane | Culberson | Ector | El Paso | Hudspeth | Jeff Davis | Loving | Martin | Midland | Pecos
| Presidio | Reeves | Terrell | Upton | Ward | Winkler`,
      SNA: `Atascosa | Bandera | Bastrop | Bexar | Blanco | Burnet | Caldwell | Comal | Dimmit | Edwards | Frio | Gillespie
| Gonzales | Guadalupe | Hays | Karnes | Kendall | Kerr | Kimble | Kinney | Lampasas | La Salle | Llano | McCulloch | McMullen
| Mason | Maverick | Medina | Real | San Saba | Travis | Uvalde | Val Verde | Williamson | Wilson | Zavala`,
    },
  },
};

/**
 * The field office in whose territory a county lies, by the published list; unknown where the state has several and the
 * county is not known. Before `isNew`, in the years to 2017, Harlingen's counties were San Antonio's.
 */
export function fieldOfficeOf(state: string, county: string | null, isNew: boolean): string {
  const shared = SHARED[state];
  if (shared === undefined) {
    const offices = Object.entries(FIELD_OFFICES).filter(([, { states }]) =>
      states.includes(state),
    );
    return offices.length === 1 ? (offices[0]?.[0] ?? UNKNOWN) : UNKNOWN;
  }
  const name = COUNTIES.get(state)?.find(({ fips }) => fips === county)?.name;
  if (name === undefined) return UNKNOWN;
  const found = Object.entries(shared.named).find(([, names]) =>
    names.split(/\s*\|\s*/u).includes(name),
  );
  const office = found?.[0] ?? shared.rest;
  return office === "HAL" && !isNew ? "SNA" : office;
}

/** The code of an office by its name or code, with or without "Area of Responsibility"; unknown where there is none. */
export function officeNamed(text: string): string {
  const name = text.replace(/\s*(?:Area of Responsibility|Field Office).*$/iu, "").toUpperCase();
  const found = Object.entries(FIELD_OFFICES).find(
    ([code, office]) => code === name || office.name.toUpperCase() === name,
  );
  return found?.[0] ?? UNKNOWN;
}
