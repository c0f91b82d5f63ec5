import type { Collection } from "#domain/report/collection.ts";
import { findSuspension } from "#domain/report/choose-editions.ts";
import type { CoveredDays, IsoDate } from "#domain/calendar/week.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { formatDate, formatDateSpan } from "#domain/calendar/week.ts";
import { guessLayout } from "#state/url/guess-layout.ts";

/** A lead, and the page that says more. */
export interface Intro {
  readonly words: string;
  /** The same in fewer words, for a phone. */
  readonly short?: string;
  readonly link: string;
  readonly to: string;
}

const LINK = "What this is";

const REPORTS_INTRO = {
  words:
    "ICE published three weekly reports of declined detainers, corrected entries, and suspended the reports in April 2017.",
  short: "From three weekly reports that ICE published, then suspended in April 2017.",
};

/** What is said on a date before the last report: nothing that came later. */
function formatEarlyIntro(asof: IsoDate): Pick<Intro, "words"> {
  return {
    words: `ICE’s weekly reports of declined detainers, as published by ${formatDate(asof)}.`,
  };
}

/** What a collection is; before it is loaded, what is true of the name in the address. */
export function formatIntro(
  collection: Collection | null,
  named: string | null,
  coveredDays: CoveredDays | null = null,
  asof: IsoDate | null = null,
): Intro {
  const about = { link: LINK, to: "/about" };
  if (collection === null) {
    return guessLayout(named) === "reports"
      ? { ...REPORTS_INTRO, ...about }
      : { words: "These are records of detainers, by the week of issue.", ...about };
  }
  const { origin, basis, grain = "week", title, imported } = collection;
  const period = getGrainNoun(grain);
  const name = imported?.name ?? title;
  const files = imported?.parts === undefined ? "a file" : "files";
  const dates =
    coveredDays === null ? "" : ` from ${formatDateSpan(coveredDays.first, coveredDays.last)}`;
  const listedDates = dates === "" ? "" : `,${dates}`;
  if (origin === "synthetic") {
    const words =
      "Everything shown here is invented, for trying out this page: no agency, row or number is real.";
    return { words, ...about };
  }
  if (basis === "issued") {
    const records = { link: LINK, to: "/about/methods#records" };
    if (origin === "official") {
      return {
        words: `ICE’s own records of every detainer it issued${dates}, by week of issue.`,
        ...(coveredDays === null
          ? {}
          : { short: `ICE’s records of every detainer issued ${formatMonths(coveredDays)}.` }),
        link: LINK,
        to: "/about/methods#ice-records",
      };
    }
    const place = origin === "imported" ? `${files} of your own, ${name}` : name;
    return {
      words: `Detainers as listed ${grain === "week" ? "row by row " : ""}in ${place}${listedDates}, by the ${period} of issue.`,
      ...records,
    };
  }
  if (origin === "imported" || imported !== undefined) {
    const words = `Declined detainers as listed in ${files} of your own, ${name}${listedDates}, by the ${period} in which each decline was recorded.`;
    return { words, ...about };
  }
  if (origin === "official") {
    const words = "ICE’s weekly reports of declined detainers, read from the agency’s own files.";
    return { words, ...about };
  }
  return asof !== null && collection.suspended !== null && findSuspension(collection, asof) === null
    ? { ...formatEarlyIntro(asof), ...about }
    : { ...REPORTS_INTRO, ...about };
}

/** "October 2014 to July 2015". */
function formatMonths({ first, last }: CoveredDays): string {
  const [from, to] = [first, last].map((day) => formatDate(day).replace(/ \d+,/u, ""));
  return from === to ? `in ${from}` : `${from} to ${to}`;
}
