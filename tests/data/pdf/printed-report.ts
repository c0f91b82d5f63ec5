import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "#domain/report/edition.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { getCountryName } from "#domain/vocabulary/countries.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { ROOT } from "#scripts/prepare.mjs";

/** A line of Section II as values; dates `YYYY-MM-DD` or null. */
export interface DeclinedLine {
  readonly agency: string;
  readonly state: string;
  readonly citizenship: string;
  readonly issued: string | null;
  readonly declined: string | null;
  readonly activity: string;
  readonly status: "charged" | "convicted" | "unknown";
}

/** A report as values, to be printed in some layout and read back. */
export interface PrintedReport {
  readonly title: readonly string[];
  readonly week: string;
  readonly days: readonly [string, string];
  readonly headings: Readonly<Record<"I" | "II" | "III" | "IV", string>>;
  readonly nationwide: number;
  readonly issued: readonly { readonly place: string; readonly count: number }[];
  readonly declined: readonly DeclinedLine[];
  readonly policies: readonly {
    readonly jurisdiction: string;
    readonly office: string;
    readonly enacted: string;
    readonly policy: string;
    readonly criteria: readonly string[];
  }[];
  readonly scope: string;
}

const DAYS: Readonly<Record<string, readonly [string, string]>> = {
  "2017-01-28": ["January 28, 2017", "February 3, 2017"],
  "2017-02-04": ["February 4, 2017", "February 10, 2017"],
  "2017-02-11": ["February 11, 2017", "February 17, 2017"],
};
const SHORT: Readonly<Record<string, string>> = {
  "2017-01-28": "For Recorded Declined Detainers Jan. 28 – Feb. 3, 2017",
  "2017-02-04": "For Recorded Declined Detainers Feb 4 – Feb 10, 2017",
  "2017-02-11": "For Recorded Declined Detainers Feb 11 – Feb 17, 2017",
};

const SCOPE =
  "This report tells of detainers recorded as declined, by the day of the record. Agencies do not generally tell when a detainer is declined.";

/** Title and headings of a week of 2017, in its own edition's words. */
export function framed(
  week: string,
): Pick<PrintedReport, "title" | "week" | "days" | "headings" | "scope"> {
  const days = DAYS[week] ?? ["", ""];
  const first = week === "2017-01-28";
  const third = week === "2017-02-11";
  const between = first ? `${days[0]}, and ${days[1]}` : `${days[0]} and ${days[1]}`;
  return {
    week,
    days,
    title: [
      "ENFORCEMENT AND REMOVAL OPERATIONS",
      "Weekly Declined Detainer Outcome Report",
      SHORT[week] ?? "",
    ],
    headings: {
      I: first
        ? `Highest Volume of Detainers Issued to Non-Cooperative Jurisdictions between ${between}`
        : `Highest Volume of Detainers Issued between ${between} to Jurisdictions which Restrict Cooperation with ICE`,
      II: first
        ? `Jurisdictions with Recorded Declined Detainers Broken Down by Individuals Released between ${between}`
        : `Jurisdictions with Recorded Declined Detainers between ${between}`,
      III: `Table of Jurisdictions that have Enacted Policies which ${third ? "Restrict" : "Limit"} Cooperation with ICE`,
      IV: "Report Scope and Data Fidelity",
    },
    scope: SCOPE,
  };
}

/** A published edition as a report: each line once for every detainer it stands for; a policy without words left out. */
export function publishedReport(file: string): PrintedReport {
  const path = join(ROOT, "public/reports/ddor-2017", file);
  const edition = JSON.parse(readFileSync(path, "utf8")) as Edition;
  const names = new Map(edition.agencies.map(({ key, name }) => [key, name]));
  const blank = (value: string, word: (code: string) => string): string =>
    value === "unknown" ? "" : word(value);
  return {
    ...framed(edition.week),
    nationwide: edition.totals.issuedNationwide ?? 0,
    issued: edition.sectionI.map(({ asPrinted, issued }) => ({ place: asPrinted, count: issued })),
    declined: edition.rows.flatMap((row) =>
      Array.from({ length: row.count }, () => ({
        agency: names.get(row.agency) ?? "Agency not itemized",
        state: getStateName(row.state),
        citizenship: blank(row.citizenship, getCountryName),
        issued: row.issued?.length === 10 ? row.issued : null,
        declined: row.declined,
        activity: row.charge.text ?? "",
        status: row.charge.status,
      })),
    ),
    policies: edition.policies
      .filter(({ asPrinted }) => asPrinted.includes(", "))
      .map((policy) => ({
        jurisdiction: policy.asPrinted,
        office: getFieldOfficeName(policy.aor),
        enacted: policy.enacted ?? "",
        policy: policy.policy ?? "",
        criteria: policy.criteria === null ? [] : [policy.criteria],
      }))
      .filter(({ enacted, policy, criteria }) => `${enacted}${policy}${criteria.join("")}` !== ""),
  };
}

/** How a report may be laid out. */
export interface Layout {
  /** Order of Section II's columns; a left-out status stands in brackets behind the activity. */
  readonly order: readonly (keyof DeclinedLine)[];
  readonly repeatHeadings: boolean;
  readonly bullets: boolean;
  readonly font: "narrow" | "wide" | "serif";
  readonly size: number;
  readonly widths: "narrow" | "wide";
  readonly dates: "numbers" | "words";
}

/** Headings and cells of a table as they are to be printed; a cell of several texts is a bulleted list. */
export interface PrintedTable {
  readonly headings: readonly string[];
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | readonly string[])[])[];
}

const HEADS: Readonly<Record<keyof DeclinedLine, string>> = {
  agency: "LEA",
  state: "State",
  citizenship: "Citizenship",
  issued: "Date Detainer Issued",
  declined: "Date Detainer Declined",
  activity: "Notable Criminal Activity",
  status: "Charged or Convicted",
};
const SHARES: Readonly<Record<keyof DeclinedLine, number>> = {
  agency: 22,
  state: 13,
  citizenship: 14,
  issued: 12,
  declined: 12,
  activity: 24,
  status: 13,
};

/** The three tables of a report in a layout. */
export function tablesOf(
  report: PrintedReport,
  layout: Layout,
): Readonly<Record<"I" | "II" | "III", PrintedTable>> {
  const { order } = layout;
  const cell = (line: DeclinedLine, field: keyof DeclinedLine): string => {
    if (field === "issued" || field === "declined") return printedDate(line[field], layout.dates);
    if (field === "status") return STATUS[line.status];
    if (field !== "activity" || order.includes("status") || line.activity === "")
      return line[field];
    return line.status === "unknown" ? line.activity : `${line.activity} (${STATUS[line.status]})`;
  };
  return {
    I: {
      headings: ["County, State", "Issued Detainers"],
      widths: [60, 40],
      rows: report.issued.map(({ place, count }) => [place, String(count)]),
    },
    II: {
      headings: order.map((field) =>
        field === "activity" && !order.includes("status")
          ? "Notable Criminal Activity (Charge or Conviction)"
          : HEADS[field],
      ),
      widths: order.map((field) => SHARES[field]),
      rows: report.declined.map((line) => order.map((field) => cell(line, field))),
    },
    III: {
      headings: ["Jurisdiction (AOR)", "Date Enacted", "Policy", "Criteria for Honoring Detainer"],
      widths: [22, 14, 26, 38],
      rows: report.policies.map(({ jurisdiction, office, enacted, policy, criteria }) => [
        `${jurisdiction} (${office})`,
        enacted,
        policy,
        layout.bullets ? criteria : criteria.join("; "),
      ]),
    },
  };
}

const STATUS = { charged: "Charge", convicted: "Conviction", unknown: "" } as const;

function printedDate(date: string | null, style: Layout["dates"]): string {
  if (date === null) return "";
  const [year = "", month = "", day = ""] = date.split("-");
  if (style === "numbers") return `${Number(month)}/${Number(day)}/${year}`;
  const names = [
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
  ];
  return `${names[Number(month) - 1]} ${Number(day)}, ${year}`;
}

/** Sentences that stand before each table, with the totals. */
export function sentencesOf(report: PrintedReport): Readonly<Record<"front" | "I" | "II", string>> {
  const sum = report.issued.reduce((all, { count }) => all + count, 0);
  const [from, to] = report.days;
  return {
    front: `ICE compiled this report based on jurisdictions with detainers that were recorded as declined between ${from}, and ${to}, regardless of detainer issuance date. This report is comprised of four sections:`,
    I: `During the week of ${from}, through ${to}, ICE issued ${report.nationwide.toLocaleString("en-US")} detainers throughout the United States. Of these, ${sum} detainers were issued to the jurisdictions below.`,
    II: `In this week ICE recorded ${report.declined.length} declined detainers.`,
  };
}
