import { UNKNOWN } from "#domain/row.ts";

/** A category of the NCIC code list, under the key used in addresses and files. */
export interface ChargeCategory {
  readonly key: string;
  /** ICE's name of the category. */
  readonly title: string;
  /** First and last code, four digits. */
  readonly from: string;
  readonly to: string;
}

function category(from: string, to: string, title: string): ChargeCategory {
  const key = title
    .replace(/\(.*\)/u, "")
    .toLowerCase()
    .replace(/[^a-z]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return { key, title, from, to };
}

/** NCIC categories by code. The narrower DUI range stands before the traffic range that holds it. */
export const CHARGE_CATEGORIES: readonly ChargeCategory[] = [
  category("0300", "0399", "Immigration"),
  category("0900", "0999", "Homicide"),
  category("1000", "1099", "Kidnapping"),
  category("1100", "1199", "Sexual Assault"),
  category("1200", "1299", "Robbery"),
  category("1300", "1399", "Assault"),
  category("1600", "1699", "Threat"),
  category("2000", "2099", "Arson"),
  category("2100", "2199", "Extortion"),
  category("2200", "2299", "Burglary"),
  category("2300", "2399", "Larceny"),
  category("2400", "2499", "Stolen Vehicle"),
  category("2500", "2599", "Forgery"),
  category("2600", "2699", "Fraudulent Activities"),
  category("2700", "2799", "Embezzlement"),
  category("2800", "2899", "Stolen Property"),
  category("2900", "2999", "Damage Property"),
  category("3500", "3599", "Dangerous Drugs"),
  category("3600", "3699", "Sex Offenses (not involving assault or commercialized sex)"),
  category("3700", "3799", "Obscenity"),
  category("3800", "3899", "Family Offenses"),
  category("3900", "3999", "Gambling"),
  category("4000", "4099", "Commercialized Sexual Offenses"),
  category("4100", "4199", "Liquor"),
  category("4800", "4899", "Obstructing the Police"),
  category("4900", "4999", "Flight / Escape"),
  category("5000", "5099", "Obstructing Judiciary, Congress, Legislature, Etc."),
  category("5100", "5199", "Bribery"),
  category("5200", "5299", "Weapon Offenses"),
  category("5300", "5399", "Public Peace"),
  category("5403", "5404", "Traffic Offenses - DUI"),
  category("5400", "5499", "Traffic Offenses"),
  category("5500", "5599", "Health / Safety"),
  category("5700", "5799", "Invasion of Privacy"),
  category("5800", "5899", "Smuggling"),
  category("6000", "6099", "Antitrust"),
  category("6100", "6199", "Tax Revenue"),
  category("6200", "6299", "Conservation"),
  category("7000", "7399", "General Crimes"),
];

const BY_KEY = new Map(CHARGE_CATEGORIES.map((found) => [found.key, found]));

/** ICE's name of a category key; the key itself where it is not known. */
export function chargeTitle(key: string): string {
  return key === UNKNOWN ? "Unknown" : (BY_KEY.get(key)?.title ?? key);
}
