/** Why the browser does not keep a file, or a change of one, as a sentence for the reader, from what it threw. */
export function formatStorageError(thrown: unknown): string {
  const name = thrown instanceof Error ? thrown.name : "";
  if (name === "QuotaExceededError") {
    return "The browser has no more room to keep files: this one stays until the page is closed. Removing others makes room.";
  }
  if (name === "VersionError") {
    return "A newer version of this page keeps files in another way: this one stays until the page is closed. A reload brings the newer version.";
  }
  // A private window is not told from others: most keep files until it is closed.
  if (name === "SecurityError" || name === "ReferenceError") {
    return "The settings of this browser do not let this page keep files: this one stays until the page is closed.";
  }
  const words = thrown instanceof Error ? ` (${thrown.message || name})` : "";
  return `The browser could not keep this file${words}: it stays until the page is closed.`;
}
