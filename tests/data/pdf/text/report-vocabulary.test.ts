import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { sharedFile } from "#tests/shared-data.ts";
import { describe, expect, it } from "vitest";
import type { Edition } from "#domain/report/edition.ts";
import { CHARGE_CATEGORIES, getChargeTitle } from "#domain/vocabulary/charge-categories.ts";
import { classifyCharge } from "#domain/vocabulary/charge-labels.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { normalizeAgency } from "#data/normalize/normalize-agency.ts";
import { parseFieldOffice, findFieldOffice } from "#data/normalize/field-office.ts";
import { indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import { parsePlace } from "#data/normalize/parse-place.ts";
import { parsePrintedDate, findDateSpans } from "#data/normalize/parse-printed-date.ts";
import { joinLines } from "#data/pdf/text/join-lines.ts";
import { buildLexicon } from "#data/pdf/text/lexicon.ts";
import { getVocabulary } from "#data/pdf/text/report-vocabulary.ts";
import { normalizeText } from "#data/pdf/page/plain-text.ts";
import { ROOT } from "#scripts/prepare.mjs";

const LABELS = sharedFile("charge-labels.csv");
const published = JSON.parse(
  readFileSync(join(ROOT, "public/reports/ddor-2017/2017-01-28.r1.t1.json"), "utf8"),
) as Edition;

describe("words of the report become values by stated rules", () => {
  it("A label has the category and the basis that the published editions give it", () => {
    const charges = published.rows
      .map(({ charge }) => charge)
      .filter(
        ({ text, wording }) => text !== null && wording === "press" && !text.includes("unknown"),
      );
    expect(charges.length).toBeGreaterThan(15);
    for (const { text, category, basis } of charges) {
      expect([text, classifyCharge(text ?? "")]).toEqual([text, { category, basis }]);
    }
  });

  it.skipIf(LABELS === null)(
    "Every label in the list of charge labels is read as the list says",
    () => {
      const rows = csvParse(new TextDecoder().decode(LABELS ?? new Uint8Array()));
      const labels = rows.filter(({ label = "" }) => !label.includes("("));
      for (const { label = "", category } of labels) {
        expect([label, getChargeTitle(classifyCharge(label).category)]).toEqual([label, category]);
      }
    },
  );

  it("Every charge label names a category that exists", () => {
    const keys = new Set([...CHARGE_CATEGORIES.map(({ key }) => key), "unknown"]);
    const labels = [
      "Cocaine - Sell",
      "Rape - Strongarm",
      "Sex Offense",
      "Contempt Of Court",
      "Trespassing",
      "Illegal Entry",
      "Prostitution",
      "Disorderly Conduct",
      "Identity Theft",
      "Hit and Run",
      "Carrying Concealed Weapon",
      "Smuggling Aliens",
      "Flight - Escape",
    ];
    for (const label of labels) expect(keys, label).toContain(classifyCharge(label).category);
    expect(classifyCharge("Homicide (0999)")).toEqual({
      category: "homicide",
      basis: "NCIC code 0999",
    });
    expect(classifyCharge("Something else")).toEqual({ category: "unknown", basis: null });
  });

  it("An agency that names its county has the key of the published editions", () => {
    const named = published.agencies.filter(
      ({ name, county }) => / (County|Parish)\b/u.test(name) && county !== null,
    );
    expect(named.length).toBeGreaterThan(12);
    for (const { name, state, key, county, jurisdiction, kind } of named) {
      const { agency } = normalizeAgency({ name, city: "", state });
      const expected = { key, county, jurisdiction };
      expect([name, agency]).toMatchObject([
        name,
        name.includes("Twin Towers") ? expected : { ...expected, kind },
      ]);
    }
  });

  it("An agency of the collection keeps its key by name or alias, and one that does not tell its place is unsure", () => {
    const [agency] = published.agencies.filter(({ name }) => name === "Santa Rita Jail");
    const place = published.jurisdictions.find(({ key }) => key === agency?.jurisdiction);
    if (agency === undefined || place === undefined) throw new Error("not in the edition");
    const known = indexKnownAgencies({ agencies: [agency], jurisdictions: [place] });
    expect(
      normalizeAgency({ name: "Santa Rita Jail", city: "", state: "CA" }, known).agency.key,
    ).toBe("ca-06001-santa-rita-jail");
    expect(
      normalizeAgency({ name: "Santa Rita Jail", city: "", state: "TX" }, known),
    ).toMatchObject({
      isCertain: false,
      agency: { key: "tx-santa-rita-jail", county: null, kind: "unknown" },
    });
  });

  it("Places of Sections I and III have the keys and field offices of the published edition", () => {
    for (const { asPrinted, jurisdiction, aor } of published.sectionI) {
      const place = parsePlace(asPrinted, "county");
      expect([asPrinted, place?.key]).toEqual([asPrinted, jurisdiction]);
      expect([
        asPrinted,
        findFieldOffice(place?.state ?? "", place?.county ?? null, "2017"),
      ]).toEqual([asPrinted, aor]);
    }
    for (const { asPrinted, jurisdiction } of published.policies.filter(({ asPrinted: text }) =>
      text.includes(","),
    )) {
      expect([asPrinted, parsePlace(asPrinted, "city")?.key]).toEqual([asPrinted, jurisdiction]);
    }
  });

  it("A county is not the independent city of its name", () => {
    expect(parsePlace("Baltimore County, Maryland", "city")?.county).toBe("24005");
    expect(parsePlace("Fairfax, Virginia", "county")?.county).toBe("51059");
    expect(parsePlace("Saint Lucie, Florida", "county")?.county).toBe("12111");
    expect(parsePlace("Nowhere County, Texas", "city")).toBeNull();
  });

  it("Countries and field offices are found by the names that are printed, and never guessed", () => {
    expect(
      ["Mexico", "Korea, South", "Vietnam", "Côte d’Ivoire", "Burma", "Atlantis"].map(
        findCountryCode,
      ),
    ).toEqual(["MEX", "KOR", "VNM", "CIV", "MMR", "unknown"]);
    expect(["Saint Paul", "St. Paul", "SNA", "Mars"].map(parseFieldOffice)).toEqual([
      "SPM",
      "SPM",
      "SNA",
      null,
    ]);
    expect(findFieldOffice("TX", null, "2017")).toBe("unknown");
  });

  it("Dates are read in the forms that reports print, and days that do not exist are no dates", () => {
    expect(
      [
        "1/31/2017",
        "2/1/17",
        "2017-02-03",
        "Feb. 1, 2017",
        "1-Feb-17",
        "June 2014",
        "2014",
        "13/45/2014",
        "2/29/2017",
      ].map(parsePrintedDate),
    ).toEqual([
      "2017-01-31",
      "2017-02-01",
      "2017-02-03",
      "2017-02-01",
      "2017-02-01",
      "2014-06",
      "2014",
      null,
      null,
    ]);
  });

  it.each([
    ["For Recorded Declined Detainers Jan. 28 – Feb. 3, 2017", "2017-01-28", "2017-02-03"],
    ["Feb 11 Feb 17, 2017", "2017-02-11", "2017-02-17"],
    ["between January 28, 2017, and February 3, 2017", "2017-01-28", "2017-02-03"],
    ["between February 4, 2017 and February 10, 2017", "2017-02-04", "2017-02-10"],
    ["Dec. 30 - Jan. 5, 2018", "2017-12-30", "2018-01-05"],
  ])("The week of a report is read from its words: %s", (text, from, to) => {
    expect(findDateSpans(text)).toEqual([{ from, to }]);
  });

  it("Letters that are one sign, curly marks and hyphens of a broken word are plain text", () => {
    expect(normalizeText("Sheriﬀ’s Oﬃce “Traﬃc”")).toBe('Sheriff\'s Office "Traffic"');
    expect(
      joinLines(
        ["with notifi\u00AD", "cation of Non-", "Coop\u00ADerative Sex Assault -", "Carnal Abuse"],
        buildLexicon([], getVocabulary()),
      ).text,
    ).toBe("with notification of Non-Cooperative Sex Assault - Carnal Abuse");
  });
});
