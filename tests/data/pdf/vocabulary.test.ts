import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { sharedFile } from "#tests/shared-data.ts";
import { describe, expect, it } from "vitest";
import type { Edition } from "#domain/edition.ts";
import { CHARGE_CATEGORIES, chargeTitle } from "#domain/vocabulary/charge-categories.ts";
import { readCharge } from "#domain/vocabulary/charge-labels.ts";
import { countryCode } from "#domain/vocabulary/country-names.ts";
import { agencyOf } from "#data/places/agency-of.ts";
import { fieldOfficeNamed, fieldOfficeOf } from "#data/places/field-office-of.ts";
import { knownByName } from "#data/places/known-agencies.ts";
import { placeOf } from "#data/places/place-of.ts";
import { dateIn, spansIn } from "#data/read/printed-dates.ts";
import { joinLines } from "#data/pdf/text/join-lines.ts";
import { lexiconOf } from "#data/pdf/text/lexicon.ts";
import { knownWords } from "#data/pdf/text/report-words.ts";
import { plainText } from "#data/pdf/page/signs.ts";
import { ROOT } from "#scripts/prepare.mjs";

const LABELS = sharedFile("charge-labels.csv");
const published = JSON.parse(
  readFileSync(join(ROOT, "public/reports/ddor-2017/2017-01-28.r1.t1.json"), "utf8"),
) as Edition;

describe("words of the report become values by stated rules", () => {
  it("a label has the category and the basis that the published editions give it", () => {
    const charges = published.rows
      .map(({ charge }) => charge)
      .filter(
        ({ text, wording }) => text !== null && wording === "press" && !text.includes("unknown"),
      );
    expect(charges.length).toBeGreaterThan(15);
    for (const { text, category, basis } of charges) {
      expect([text, readCharge(text ?? "")]).toEqual([text, { category, basis }]);
    }
  });

  it.skipIf(LABELS === null)("every label of the list of readings is read so", () => {
    const rows = csvParse(new TextDecoder().decode(LABELS ?? new Uint8Array()));
    const labels = rows.filter(({ label = "" }) => !label.includes("("));
    for (const { label = "", category } of labels) {
      expect([label, chargeTitle(readCharge(label).category)]).toEqual([label, category]);
    }
  });

  it("every reading names a category that there is", () => {
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
    for (const label of labels) expect(keys, label).toContain(readCharge(label).category);
    expect(readCharge("Homicide (0999)")).toEqual({
      category: "homicide",
      basis: "NCIC code 0999",
    });
    expect(readCharge("Something else")).toEqual({ category: "unknown", basis: null });
  });

  it("an agency that names its county has the key of the published editions", () => {
    const named = published.agencies.filter(
      ({ name, county }) => / (County|Parish)\b/u.test(name) && county !== null,
    );
    expect(named.length).toBeGreaterThan(12);
    for (const { name, state, key, county, jurisdiction, kind } of named) {
      const { agency } = agencyOf({ name, city: "", state });
      const expected = { key, county, jurisdiction };
      expect([name, agency]).toMatchObject([
        name,
        name.includes("Twin Towers") ? expected : { ...expected, kind },
      ]);
    }
  });

  it("an agency of the collection keeps its key by name or alias, and one that does not tell its place is unsure", () => {
    const [agency] = published.agencies.filter(({ name }) => name === "Santa Rita Jail");
    const place = published.jurisdictions.find(({ key }) => key === agency?.jurisdiction);
    if (agency === undefined || place === undefined) throw new Error("not in the edition");
    const known = knownByName({ agencies: [agency], jurisdictions: [place] });
    expect(agencyOf({ name: "Santa Rita Jail", city: "", state: "CA" }, known).agency.key).toBe(
      "ca-06001-santa-rita-jail",
    );
    expect(agencyOf({ name: "Santa Rita Jail", city: "", state: "TX" }, known)).toMatchObject({
      sure: false,
      agency: { key: "tx-santa-rita-jail", county: null, kind: "unknown" },
    });
  });

  it("places of Sections I and III have the keys and field offices of the published edition", () => {
    for (const { asPrinted, jurisdiction, aor } of published.sectionI) {
      const place = placeOf(asPrinted, "county");
      expect([asPrinted, place?.key]).toEqual([asPrinted, jurisdiction]);
      expect([asPrinted, fieldOfficeOf(place?.state ?? "", place?.county ?? null, "2017")]).toEqual(
        [asPrinted, aor],
      );
    }
    for (const { asPrinted, jurisdiction } of published.policies.filter(({ asPrinted: text }) =>
      text.includes(","),
    )) {
      expect([asPrinted, placeOf(asPrinted, "city")?.key]).toEqual([asPrinted, jurisdiction]);
    }
  });

  it("a county is not the independent city of its name", () => {
    expect(placeOf("Baltimore County, Maryland", "city")?.county).toBe("24005");
    expect(placeOf("Fairfax, Virginia", "county")?.county).toBe("51059");
    expect(placeOf("Saint Lucie, Florida", "county")?.county).toBe("12111");
    expect(placeOf("Nowhere County, Texas", "city")).toBeNull();
  });

  it("countries and field offices are found by the names that are printed, and never guessed", () => {
    expect(
      ["Mexico", "Korea, South", "Vietnam", "Côte d’Ivoire", "Burma", "Atlantis"].map(countryCode),
    ).toEqual(["MEX", "KOR", "VNM", "CIV", "MMR", "unknown"]);
    expect(["Saint Paul", "St. Paul", "SNA", "Mars"].map(fieldOfficeNamed)).toEqual([
      "SPM",
      "SPM",
      "SNA",
      null,
    ]);
    expect(fieldOfficeOf("TX", null, "2017")).toBe("unknown");
  });

  it("dates are read in the forms that reports print, and days that there are not are no dates", () => {
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
      ].map(dateIn),
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
  ])("the week of %s", (text, from, to) => {
    expect(spansIn(text)).toEqual([{ from, to }]);
  });

  it("letters that are one sign, curly marks and hyphens of a broken word are plain text", () => {
    expect(plainText("Sheriﬀ’s Oﬃce “Traﬃc”")).toBe('Sheriff\'s Office "Traffic"');
    expect(
      joinLines(
        ["with notifi\u00AD", "cation of Non-", "Coop\u00ADerative Sex Assault -", "Carnal Abuse"],
        lexiconOf([], knownWords()),
      ).text,
    ).toBe("with notification of Non-Cooperative Sex Assault - Carnal Abuse");
  });
});
