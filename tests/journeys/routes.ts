/** Every page that has an address of its own, except the page on which files are opened. */
export const ROUTES = [
  "/",
  "/table",
  "/compare",
  "/corrections",
  "/corrections?view=editions",
  "/corrections?view=editions&week=2017-01-28",
  "/corrections?view=policies",
  "/corrections?view=ledger",
  "/places",
  "/agency?key=tx-48453-travis-county-jail",
  "/place?key=ca&with=tx-48453",
  "/about",
  "/about/faq",
  "/about/fact-sheet",
  "/about/methods",
];

/** Every page, with the one on which files are opened and the one for an address that does not exist. */
export const EVERY_PAGE = [...ROUTES, "/open", "/no-such-page"];

/** Paths of earlier releases, which lead to a part of the corrections. */
export const EARLIER_PATHS = ["/editions", "/policies"];
