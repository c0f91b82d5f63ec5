import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { fixture } from "#tests/shared-data.ts";
import type { Edition } from "#domain/report/edition.ts";
import { firstWeek, notes, secondWeek, thirdWeek } from "./read-published.ts";

const editions: readonly Edition[] = [firstWeek, secondWeek, thirdWeek];

type Line = Record<string, string | undefined>;

function lines(name: string, week?: string): Line[] {
  const all: Line[] = [...csvParse(new TextDecoder().decode(fixture(`facts/${name}`)))];
  return week === undefined ? all : all.filter((line) => line["report_week"]?.startsWith(week));
}

const STATUS: Record<string, string> = { Charged: "charged", Conviction: "convicted" };
const CITIZENSHIP: Record<string, string> = {
  Mexico: "MEX",
  Guatemala: "GTM",
  Cambodia: "KHM",
  Ecuador: "ECU",
};

describe("each line of the facts is in the editions", () => {
  test("Every row of Section II is published with its count, label, status, citizenship and dates, in order", () => {
    for (const edition of editions) {
      const facts = lines("ddor-2017-section2.csv", edition.week);
      const counted = facts.filter((line) => line["rows_represented"] !== "unknown");
      const exact = (text = "") => (/^\d{4}-\d\d-\d\d$/u.test(text) ? text : null);
      expect(
        edition.rows.map((row) => [
          row.count,
          row.charge.text ?? "",
          row.charge.status,
          row.citizenship,
          row.declined,
          row.issued?.length === 4 ? null : row.issued,
        ]),
      ).toEqual(
        counted.map((line) => [
          Number(line["rows_represented"]?.replace("at least ", "")),
          line["notable_criminal_activity"],
          STATUS[line["charged_or_conviction"] ?? ""] ?? "unknown",
          CITIZENSHIP[line["citizenship"] ?? ""] ?? "unknown",
          exact(line["detainer_declined"]),
          exact(line["detainer_issued"]),
        ]),
      );
      edition.rows.forEach((row, i) => {
        const agency = edition.agencies.find((one) => one.key === row.agency);
        const lea = counted[i]?.["lea"] ?? "";
        if (agency === undefined) expect(lea).toContain("not itemised");
        else expect(lea.startsWith(agency.name)).toBe(true);
      });
      expect(edition.namedOnly.map((one) => one.asPrinted)).toEqual(
        facts
          .filter((line) => line["rows_represented"] === "unknown")
          .map((line) => `${line["lea"]}, ${line["state"]}`),
      );
    }
  });

  test("Every row of Section I, of the place totals and of Section III is published", () => {
    for (const edition of editions) {
      expect(edition.sectionI.map((one) => [one.asPrinted, one.issued, one.rank])).toEqual(
        lines("ddor-2017-section1.csv", edition.week).map((line) => [
          line["county_state"]?.replace(/ \(as.*/u, ""),
          Number(line["issued_detainers"]),
          line["rank"] === "" ? null : Number(line["rank"]),
        ]),
      );
      expect(edition.placeTotals.map((one) => [one.asPrinted, one.level, one.declined])).toEqual(
        lines("ddor-2017-place-totals.csv", edition.week).map((line) => [
          line["place"],
          line["level"],
          Number(line["declined"]),
        ]),
      );
      expect(
        edition.policies.map((one) => [one.asPrinted, one.enacted, one.policy, one.criteria]),
      ).toEqual(
        lines("ddor-2017-section3.csv", edition.week).map((line) => [
          line["jurisdiction"],
          line["date_enacted"] || null,
          line["policy"] || null,
          line["criteria_for_honoring_detainer"] || null,
        ]),
      );
    }
  });

  test("Every printed total is published", () => {
    const number = (text = "") => (text === "" ? null : Number(text));
    for (const edition of editions) {
      const [line] = lines("ddor-2017-totals.csv", edition.week);
      expect(edition.totals).toEqual({
        pages: number(line?.["pages"]),
        issuedNationwide: number(line?.["detainers_issued_nationwide"]),
        declined: number(line?.["declined_recorded"]),
        sectionIJurisdictions: number(line?.["section1_jurisdictions"]),
        sectionIIssued: number(line?.["section1_issued_sum"]),
        sectionIIIEntries: number(line?.["section3_jurisdictions"]),
      });
    }
  });

  test("Every note is published", () => {
    expect(
      notes.map((note) => [note.kind, note.subject, note.saidBy, note.what, note.source]),
    ).toEqual(
      lines("ddor-2017-notes.csv").map((line) => [
        line["kind"],
        line["subject"],
        line["said_by"],
        line["what"],
        line["source"],
      ]),
    );
  });
});
