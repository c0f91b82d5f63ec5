/** The point to which a key moves: an index, null to leave, undefined where the key does nothing. */
export function findNextPoint(
  key: string,
  at: number | null,
  of: number,
): number | null | undefined {
  if (key === "Escape") return null;
  if (of === 0) return undefined;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return at === null ? 0 : Math.min(of - 1, at + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return at === null ? 0 : Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return of - 1;
    default:
      return undefined;
  }
}
