/** Why the browser does not keep a file, as a sentence for the reader, from what it threw. */
export function formatStorageError(thrown: unknown): string {
  const name = thrown instanceof Error ? thrown.name : "";
  if (name === "QuotaExceededError") {
    return "The browser has no more room to keep files: this one stays until the page is closed. Removing others makes room.";
  }
  return "The browser does not let this page keep files, as in a private window: it stays until the page is closed.";
}
