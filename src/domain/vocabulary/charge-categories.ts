import { UNKNOWN } from "#domain/detainer/row.ts";

/** A category of the NCIC code list, under the key used in addresses and files. */
export interface ChargeCategory {
  readonly key: string;
  /** ICE's name of the category. */
  readonly title: string;
  /** First and last code, four digits. */
  readonly from: string;
  readonly to: string;
}

function createCategory(from: string, to: string, title: string): ChargeCategory {
  const key = title
    .replace(/\(.*\)/u, "")
    .toLowerCase()
    .replace(/[^a-z]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return { key, title, from, to };
}

/** NCIC categories by code. The narrower DUI range stands before the traffic range that holds it. */
export const CHARGE_CATEGORIES: readonly ChargeCategory[] = [
  createCategory("0300", "0399", "Immigration"),
  createCategory("0900", "0999", "Homicide"),
  createCategory("1000", "1099", "Kidnapping"),
  createCategory("1100", "1199", "Sexual Assault"),
  createCategory("1200", "1299", "Robbery"),
  createCategory("1300", "1399", "Assault"),
  createCategory("1600", "1699", "Threat"),
  createCategory("2000", "2099", "Arson"),
  createCategory("2100", "2199", "Extortion"),
  createCategory("2200", "2299", "Burglary"),
  createCategory("2300", "2399", "Larceny"),
  createCategory("2400", "2499", "Stolen Vehicle"),
  createCategory("2500", "2599", "Forgery"),
  createCategory("2600", "2699", "Fraudulent Activities"),
  createCategory("2700", "2799", "Embezzlement"),
  createCategory("2800", "2899", "Stolen Property"),
  createCategory("2900", "2999", "Damage Property"),
  createCategory("3500", "3599", "Dangerous Drugs"),
  createCategory("3600", "3699", "Sex Offenses (not involving assault or commercialized sex)"),
  createCategory("3700", "3799", "Obscenity"),
  createCategory("3800", "3899", "Family Offenses"),
  createCategory("3900", "3999", "Gambling"),
  createCategory("4000", "4099", "Commercialized Sexual Offenses"),
  createCategory("4100", "4199", "Liquor"),
  createCategory("4800", "4899", "Obstructing the Police"),
  createCategory("4900", "4999", "Flight / Escape"),
  createCategory("5000", "5099", "Obstructing Judiciary, Congress, Legislature, Etc."),
  createCategory("5100", "5199", "Bribery"),
  createCategory("5200", "5299", "Weapon Offenses"),
  createCategory("5300", "5399", "Public Peace"),
  createCategory("5403", "5404", "Traffic Offenses - DUI"),
  createCategory("5400", "5499", "Traffic Offenses"),
  createCategory("5500", "5599", "Health / Safety"),
  createCategory("5700", "5799", "Invasion of Privacy"),
  createCategory("5800", "5899", "Smuggling"),
  createCategory("6000", "6099", "Antitrust"),
  createCategory("6100", "6199", "Tax Revenue"),
  createCategory("6200", "6299", "Conservation"),
  createCategory("7000", "7399", "General Crimes"),
];

const CATEGORY_BY_KEY = new Map(CHARGE_CATEGORIES.map((category) => [category.key, category]));

/** ICE's name of a category key; the key itself where it is not known. */
export function getChargeTitle(key: string): string {
  return key === UNKNOWN ? "Unknown" : (CATEGORY_BY_KEY.get(key)?.title ?? key);
}
