/** Every page that has an address of its own. */
export const ROUTES = [
  "/",
  "/table",
  "/compare",
  "/editions",
  "/policies",
  "/about",
  "/about/faq",
  "/about/fact-sheet",
  "/about/methods",
];
