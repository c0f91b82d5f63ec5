/** Sources of the fact sheet, in the order of their numbers: title and address. */
export const FACT_SOURCES = [
  [
    "Department of Homeland Security, fact sheet on the report, March 20, 2017",
    "https://www.dhs.gov/archive/news/2017/03/20/fact-sheet-us-immigration-and-customs-enforcement-declined-detainer-outcome-report",
  ],
  [
    "Department of Homeland Security, questions and answers, March 20, 2017",
    "https://www.dhs.gov/news/2017/03/20/qa-us-immigration-and-customers-enforcement-declined-detainer-outcome-report",
  ],
  [
    "Summary of the edition of February 11 to 17, 2017, as shown in a copy of its first page",
    "https://vdocuments.mx/declined-detainer-outcome-report-secretary-of-homeland-securityas-subsequent-implementation.html",
  ],
  [
    "ICE’s notes on corrections, suspension and the quarterly report, as listed by the American Immigration Lawyers Association",
    "https://www.aila.org/infonet/dhs-releases-ice-declined-detainer-outcome-report",
  ],
  [
    "ICE’s spreadsheet of detainers, FOIA request 15-87693, as republished by NPR in “nprapps/sanctuary-cities”",
    "https://github.com/nprapps/sanctuary-cities",
  ],
  [
    "ICE, “Detainer Policy”, as updated on March 29, 2017, in a copy of the page",
    "https://webharvest.gov/congress115th/20181203191551/https://www.ice.gov/detainer-policy",
  ],
] as const;
