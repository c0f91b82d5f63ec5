import type { Collection } from "#domain/collection.ts";

/** A lead, and the page that says more. */
export interface LeadWords {
  readonly words: string;
  readonly link: string;
  readonly to: string;
}

const ABOUT = { link: "What this report is", to: "/about" } as const;
const RECORDS = {
  link: "How these records are read and counted",
  to: "/about/methods#records",
} as const;

const DETAINERS = "requests to a jail to hold a person for ICE, or to tell ICE before a release";

const REPORTS = `ICE published three weekly reports of declined detainers (${DETAINERS}), then suspended them in April 2017 after errors. Here you can filter and check what of them could be recovered: by place, agency, charge, citizenship and week.`;

const FILTER = "Filter, check and export them by place, agency, outcome, charge and week.";

/** What is said of a collection; of none, by the name in the address, what is true before it is there. */
export function leadWords(collection: Collection | null, named: string | null): LeadWords {
  if (collection === null) {
    return named === null || named.startsWith("ddor-")
      ? { words: REPORTS, ...ABOUT }
      : { words: `These are records of detainers: ${DETAINERS}.`, ...ABOUT };
  }
  const { origin, basis, title, imported } = collection;
  const name = imported?.name ?? title;
  if (origin === "synthetic") {
    const words = `Detainers are ${DETAINERS}. Everything shown here is invented, for trying out this page: no agency, line or number is real.`;
    return { words, ...ABOUT };
  }
  if (basis === "issued") {
    const from = origin === "imported" ? `a file of your own, ${name}` : name;
    const words = `Detainers (${DETAINERS}) as listed row by row in ${from}. ${FILTER}`;
    return { words, ...RECORDS };
  }
  if (origin === "imported" || imported !== undefined) {
    const words = `Declined detainers (${DETAINERS}) as listed in a file of your own, ${name}, by the week in which each decline was recorded.`;
    return { words, ...ABOUT };
  }
  if (origin === "official") {
    const words = `ICE’s weekly reports of declined detainers (${DETAINERS}), read from the agency’s own files. Filter and check them by place, agency, charge, citizenship and week.`;
    return { words, ...ABOUT };
  }
  return { words: REPORTS, ...ABOUT };
}
