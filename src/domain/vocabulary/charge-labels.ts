import { UNKNOWN } from "#domain/detainer/row.ts";
import { CHARGE_CATEGORIES } from "./charge-categories.ts";

/** The category of a charge and why it is that one; `basis` is null where the label was not recognized. */
export interface ChargeClassification {
  readonly category: string;
  readonly basis: string | null;
}

const FAMILY_BASIS = "our reading: named in the family range of NCIC";

/** Labels whose reading is stated one by one, in lower case. */
const STATED_LABELS: ReadonlyMap<string, ChargeClassification> = new Map([
  ["battery", classifyAs("assault", "our reading: the code list has no battery range")],
  ["cruelty toward wife", classifyAs("family-offenses", FAMILY_BASIS)],
  ["cruelty toward child", classifyAs("family-offenses", FAMILY_BASIS)],
  ["domestic violence", classifyByRange("assault", "13AB", "assault")],
  ["drug possession", classifyByRange("dangerous-drugs", "35AA", "drug")],
  ["drug trafficking", classifyByRange("dangerous-drugs", "35AB", "drug")],
  ["possession of weapon", classifyAs("weapon-offenses", "our reading")],
  ["traffic offense", classifyAs("traffic-offenses", "category of the same name")],
]);

function classifyAs(category: string, basis: string): ChargeClassification {
  return { category, basis };
}

function classifyByRange(category: string, code: string, range: string): ChargeClassification {
  return classifyAs(
    category,
    `ICE code ${code} seen in a current release: begins with the ${range} range`,
  );
}

/** What a label begins with, for labels that are more exact than their category; the first that fits is taken. */
const LABEL_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(driving under (the )?influence|dui\b|driving while)/u, "traffic-offenses-dui"],
  [/^(hit and run|traffic|licensing violation$)/u, "traffic-offenses"],
  [/^(aggravated assault|simple assault|assault|intimidation)/u, "assault"],
  [/^(homicide|murder|manslaughter)/u, "homicide"],
  [/^(rape|sex(ual)? assault|statutory rape)/u, "sexual-assault"],
  [/^(sex offense|indecent exposure|voyeurism|incest)/u, "sex-offenses"],
  [/^kidnapping/u, "kidnapping"],
  [/^robbery/u, "robbery"],
  [/^threat/u, "threat"],
  [/^arson/u, "arson"],
  [/^burglary/u, "burglary"],
  [/^(larceny|shoplifting)/u, "larceny"],
  [/^(stolen vehicle|vehicle theft|unauthorized use of vehicle)/u, "stolen-vehicle"],
  [/^(forgery|counterfeiting|possession forged)/u, "forgery"],
  [/^(fraud|identity theft)/u, "fraudulent-activities"],
  [/^embezzle/u, "embezzlement"],
  [/^stolen property/u, "stolen-property"],
  [/^damage property/u, "damage-property"],
  [
    /^(dangerous drugs|amphetamine|cocaine|heroin|marijuana|narcotic|drug|opium)\b/u,
    "dangerous-drugs",
  ],
  [/^(commercial(ized)? sex|prostitution)/u, "commercialized-sexual-offenses"],
  [/^gambling/u, "gambling"],
  [/^liquor/u, "liquor"],
  [/^(obstruct police|resisting officer|making false report)/u, "obstructing-the-police"],
  [/^flight\b/u, "flight-escape"],
  [
    /^(contempt of court|probation violation|violation of a court order)/u,
    "obstructing-judiciary-congress-legislature-etc",
  ],
  [/^(carrying (concealed|prohibited)|licensing - registration weapon|weapon)/u, "weapon-offenses"],
  [/^(public peace|disorderly conduct|riot|harassing communication)/u, "public-peace"],
  [/^(illegal (re-)?entry)/u, "immigration"],
  [/^(family offense|contributing to delinquency|neglect)/u, "family-offenses"],
  [/^smuggling/u, "smuggling"],
  [/^trespass/u, "invasion-of-privacy"],
];

/** The category of an offense label: by its NCIC code where one is printed, by name, by a stated reading, otherwise unknown. */
export function classifyCharge(label: string): ChargeClassification {
  const plain = label.toLowerCase().replaceAll("’", "'").replace(/\s+/gu, " ").trim();
  const code = /\b(\d{4})\b/u.exec(plain)?.[1];
  const ranged = CHARGE_CATEGORIES.find(
    ({ from, to }) => code !== undefined && code >= from && code <= to,
  );
  if (ranged !== undefined) return classifyAs(ranged.key, `NCIC code ${code}`);
  const named = CHARGE_CATEGORIES.find(({ title }) => title.toLowerCase() === plain);
  if (named !== undefined) return classifyAs(named.key, "category of the same name");
  const stated = STATED_LABELS.get(plain);
  if (stated !== undefined) return stated;
  const begun = LABEL_STARTS.find(([beginning]) => beginning.test(plain))?.[1];
  if (begun === "traffic-offenses-dui")
    return classifyAs(begun, "our reading: ICE's labels add Liquor or Drugs");
  if (begun !== undefined) return classifyAs(begun, "our reading of what the label begins with");
  return { category: UNKNOWN, basis: null };
}
