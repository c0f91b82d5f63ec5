import type { Source } from "#domain/report/edition.ts";

/** The day that ICE's spreadsheet is dated. */
export const RECORDS_DATE = "2015-07-26";

/** Where the records come from. */
export const RECORDS_SOURCE: Source = {
  id: "ice",
  citation:
    "ICE, detainers of October 1, 2014 to July 19, 2015: spreadsheet dated July 26, 2015, released under FOIA request 15-87693; republished by NPR in “nprapps/sanctuary-cities” (branch reporting-analysis, commit f80c438e, raw/)",
  address: "https://github.com/nprapps/sanctuary-cities/tree/reporting-analysis/raw",
};

/** A copy of the records elsewhere. */
export const RECORDS_COPY = {
  week: null,
  title: "ICE's spreadsheet, as republished by NPR",
  address: RECORDS_SOURCE.address ?? "",
} as const;
