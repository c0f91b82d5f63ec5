/** Every page that has an address of its own. */
export const ROUTES = [
  "/",
  "/table",
  "/compare",
  "/editions",
  "/editions?week=2017-01-28",
  "/policies",
  "/agency",
  "/agency?key=tx-48453-travis-county-jail",
  "/place",
  "/place?key=ca&with=tx-48453",
  "/about",
  "/about/faq",
  "/about/fact-sheet",
  "/about/methods",
];
