import { framed } from "./printed-report.ts";
import type { PrintedReport } from "./printed-report.ts";

const AGENCIES = [
  ["Travis County Jail", "Texas"],
  ["Orleans Parish Sheriff's Office", "Louisiana"],
  ["Anaheim City Jail", "California"],
  ["Prince George's County Department of Corrections", "Maryland"],
  ["District of Columbia Central Detention Facility", "District of Columbia"],
  ["St. Louis County Justice Center, Clayton, Main Housing Intake and Release", "Missouri"],
  ["King County Jail", "Washington"],
  ["Fairfield County Sheriff’s Office", "Ohio"],
] as const;
const CITIZENSHIPS = [
  "Mexico",
  "Guatemala",
  "Trinidad and Tobago",
  "El Salvador",
  "Dominican Republic",
];
const ACTIVITIES = [
  "Assault",
  "Driving Under Influence Liquor",
  "Sex Offense Against Child-Fondling",
  "Aggravated Assault - Non-family-Strongarm",
  "Fraud - Illegal Use Credit Cards",
  "Conspiracy [use when no underlying offense, such as 18 U.S.C. SEC. 371]",
  "Traffic Offense",
];
const PLACES = [
  "Travis County, Texas",
  "Ithaca, New York",
  "Cook County, Illinois",
  "Iowa City, Johnson County, Iowa",
];
const OFFICES = ["San Antonio", "Buffalo", "Chicago", "Saint Paul"];
const MONTHS = ["January 2017", "September 2014", "2008", "November 2016"];
const CRITERIA = [
  "Will not honor ICE detainer without a judicial order or criminal warrant",
  "Accepts requests with a court order",
  "Will only honor ICE detainers on individuals with a conviction of one or more violent or serious crimes, and where the official notification was received within five days",
  "Must have signed ICE Form I-200",
];

/** A synthetic report of week 1 with so many lines of Sections II and III; the same each time. */
export function syntheticReport(lines: number, policies: number): PrintedReport {
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
  const two = (number: number): string => String(number).padStart(2, "0");
  return {
    ...framed("2017-01-28"),
    nationwide: 3083,
    issued: [51, 38, 13, 12, 12, 11, 7, 5, 4, 4].map((count, i) => ({
      place: at(["Clark, Nevada", "Nassau, New York", "Cook, Illinois", "St. Lucie, Florida"], i),
      count,
    })),
    declined: Array.from({ length: lines }, (_, i) => ({
      agency: at(AGENCIES, i * 3)[0],
      state: at(AGENCIES, i * 3)[1],
      citizenship: at(CITIZENSHIPS, i * 7 + Math.floor(i / 5)),
      issued: `20${two(10 + (i % 7))}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
      declined: at(["2017-01-28", "2017-01-31", "2017-02-01", "2017-02-03"], i),
      activity: at(ACTIVITIES, i * 5 + Math.floor(i / 7)),
      status: i % 3 === 0 ? "charged" : "convicted",
    })),
    policies: Array.from({ length: policies }, (_, i) => ({
      jurisdiction: at(PLACES, i),
      office: at(OFFICES, i),
      enacted: at(MONTHS, i),
      policy: at(
        [
          "Municipal Code Change",
          "Sheriff's Office Policy on Cooperation with U.S. Immigration and Customs Enforcement",
          "Trust Act",
        ],
        i,
      ),
      criteria: CRITERIA.slice(0, 1 + (i % 4)),
    })),
  };
}
