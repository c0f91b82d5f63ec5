const UNITS = ["bytes", "kB", "MB", "GB"] as const;

/** A size in words, in steps of 1,000: "832 bytes", "2.6 MB", "410 MB". Below ten with one digit after the point. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const isSmall = unit > 0 && value < 9.95;
  return `${isSmall ? value.toFixed(1) : String(Math.round(value))} ${UNITS[unit]}`;
}
