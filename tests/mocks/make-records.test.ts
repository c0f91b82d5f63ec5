import { describe, expect, it } from "vitest";
import { isReservedCode } from "#domain/detainer/row.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";
import { RECORD_OUTCOMES, makeRecords } from "#mocks/make-records.ts";

const OPTIONS = { seed: 7, weeks: 40, agencies: 80, rowsPerWeek: 150 };
const { collection, editions } = makeRecords(OPTIONS);
const rows = editions.flatMap((edition) => edition.rows);
const agencies = new Map(editions[0]?.agencies.map((agency) => [agency.key, agency]));

describe("synthetic records", () => {
  it("Synthetic records are the same each time they are made from the same seed, and others from another seed", () => {
    const text = JSON.stringify(editions);
    expect(JSON.stringify(makeRecords(OPTIONS).editions)).toBe(text);
    expect(JSON.stringify(makeRecords({ ...OPTIONS, seed: 8 }).editions)).not.toBe(text);
  });

  it("Synthetic records say that they are synthetic in their title, origin, headings, agencies and sources", () => {
    expect([collection.origin, collection.title]).toEqual([
      "synthetic",
      "Synthetic records of all outcomes, invented for tests",
    ]);
    for (const { origin, headings, sources } of editions) {
      expect(origin).toBe("synthetic");
      expect(headings.title[0]).toMatch(/^Synthetic/u);
      expect(sources.every(({ citation }) => citation.startsWith("Synthetic"))).toBe(true);
    }
    expect([...agencies.values()].every(({ reason }) => reason?.startsWith("Synthetic"))).toBe(
      true,
    );
  });

  it("Synthetic records have rows of every outcome, and open rows most often in the newest weeks", () => {
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(
      new Set(RECORD_OUTCOMES.map(({ key }) => key)),
    );
    const openShare = (from: number, to: number) => {
      const part = editions.slice(from, to).flatMap((edition) => edition.rows);
      return part.filter(({ outcome }) => outcome.startsWith("open")).length / part.length;
    };
    expect(openShare(0, 10)).toBeLessThan(0.5);
    expect(openShare(30, 40)).toBeGreaterThan(0.6);
  });

  it("Synthetic records begin on the Wednesday of their first week and end on the Sunday of their last", () => {
    const days = rows.map(({ issued }) => issued ?? "").sort();
    expect([days[0], days.at(-1)]).toEqual(["2030-01-09", "2030-10-06"]);
    expect([editions[0]?.week, editions.at(-1)?.week]).toEqual(["2030-01-05", "2030-10-05"]);
  });

  it("Synthetic records have rows that name no facility, and agencies without a county or with a doubtful one", () => {
    const unnamed = rows.filter(({ agency }) => agency === "not-itemised");
    expect(unnamed.length).toBeGreaterThan(rows.length / 20);
    expect(
      unnamed.every(({ state, county }) => isReservedCode(state) && isReservedCode(county)),
    ).toBe(true);
    const unplaced = rows.filter(({ agency }) => agencies.get(agency)?.county === null);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(unplaced.every(({ state, county }) => state.length === 2 && county === "unknown")).toBe(
      true,
    );
    const doubtful = rows.filter(({ agency }) => agencies.get(agency)?.isCountyDoubtful === true);
    expect(doubtful.length).toBeGreaterThan(0);
  });

  it("Synthetic records have several kinds and forms, and every agency and place under a key of its own", () => {
    const kinds = new Set([...agencies.values()].map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(5);
    expect([...kinds].every((kind) => AGENCY_KINDS.includes(kind))).toBe(true);
    expect(new Set(rows.map(({ form }) => form))).toEqual(new Set(["i-247", "i-247d", "i-247n"]));
    expect(agencies.size).toBe(80);
    const places = editions[0]?.jurisdictions.map(({ key }) => key) ?? [];
    expect(new Set(places).size).toBe(places.length);
    expect([...agencies.values()].every(({ jurisdiction }) => places.includes(jurisdiction))).toBe(
      true,
    );
  });
});
