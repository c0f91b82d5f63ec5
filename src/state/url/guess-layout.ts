/** How a page is laid out: of weekly reports that print totals, or of a list of records with their outcomes. */
export type Layout = "reports" | "records";

/**
 * The layout that is right for the collection that an address names, while it is on its way, so that nothing moves when it
 * comes. An address that names none is of the weekly reports.
 */
export function guessLayout(name: string | null): Layout {
  return name === null || name.startsWith("ddor-") ? "reports" : "records";
}
