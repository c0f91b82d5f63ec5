/** Every page that has an address of its own. */
export const ROUTES = [
  "/",
  "/table",
  "/editions",
  "/editions?week=2017-01-28",
  "/policies",
  "/about",
  "/about/faq",
  "/about/fact-sheet",
  "/about/methods",
];
