import type { Collection } from "#domain/report/collection.ts";

/** A lead, and the page that says more. */
export interface Intro {
  readonly words: string;
  readonly link: string;
  readonly to: string;
}

const ABOUT_LINK = { link: "What this report is", to: "/about" } as const;
const RECORDS_LINK = {
  link: "How these records are read and counted",
  to: "/about/methods#records",
} as const;

const DETAINER_DEFINITION =
  "requests to a jail to hold a person for ICE, or to tell ICE before a release";

const REPORTS_INTRO = `ICE published three weekly reports of declined detainers (${DETAINER_DEFINITION}), then suspended them in April 2017. Here you can filter and check what of them could be recovered: by place, agency, charge, citizenship and week.`;

const FILTER_HINT = "Filter, check and export them by place, agency, outcome and week.";

/** What a collection is; before it is loaded, what is true of the name in the address. */
export function formatIntro(collection: Collection | null, named: string | null): Intro {
  if (collection === null) {
    return named === null || named.startsWith("ddor-")
      ? { words: REPORTS_INTRO, ...ABOUT_LINK }
      : { words: `These are records of detainers: ${DETAINER_DEFINITION}.`, ...ABOUT_LINK };
  }
  const { origin, basis, title, imported } = collection;
  const name = imported?.name ?? title;
  const files = imported?.parts === undefined ? "a file" : "files";
  if (origin === "synthetic") {
    const words = `Detainers are ${DETAINER_DEFINITION}. Everything shown here is invented, for trying out this page: no agency, line or number is real.`;
    return { words, ...ABOUT_LINK };
  }
  if (basis === "issued") {
    const words =
      origin === "official"
        ? `ICE’s own records, row by row and by the week of issue, of the detainers that it issued (${DETAINER_DEFINITION}), with the outcome that it recorded. ${FILTER_HINT}`
        : `Detainers (${DETAINER_DEFINITION}) as listed row by row, by the week of issue, in ${origin === "imported" ? `${files} of your own, ${name}` : name}. ${FILTER_HINT}`;
    return origin === "official"
      ? { words, link: RECORDS_LINK.link, to: "/about/methods#ice-records" }
      : { words, ...RECORDS_LINK };
  }
  if (origin === "imported" || imported !== undefined) {
    const words = `Declined detainers (${DETAINER_DEFINITION}) as listed in ${files} of your own, ${name}, by the week in which each decline was recorded.`;
    return { words, ...ABOUT_LINK };
  }
  if (origin === "official") {
    const words = `ICE’s weekly reports of declined detainers (${DETAINER_DEFINITION}), read from the agency’s own files. Filter and check them by place, agency, charge, citizenship and week.`;
    return { words, ...ABOUT_LINK };
  }
  return { words: REPORTS_INTRO, ...ABOUT_LINK };
}
