import type { SelectedFile } from "./import-card.tsx";

/** Files with the instant at which they were chosen, to the second. */
export function selectFiles(files: Iterable<File>): readonly SelectedFile[] {
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  return Array.from(files, (file) => ({ source: file, name: file.name, at }));
}
