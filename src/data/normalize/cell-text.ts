/** True for a cell that says nothing: blank, `NA` as republished files write it, or `#N/A` as a spreadsheet does. */
export function isMissing(text: string): boolean {
  return text === "" || text === "NA" || text === "NULL" || text === "#N/A";
}

/** True for a cell that ICE blacked out, such as `b(6), b(7)c`. */
export function isRedacted(text: string): boolean {
  return /^(?:b[67]c?)+$/u.test(text.toLowerCase().replace(/[^a-z0-9]/gu, ""));
}
