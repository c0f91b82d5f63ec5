/** Formats that every workbook has without listing them: dates, times, and the dates of East Asian editions of Excel. */
const BUILT_IN_DATE_FORMATS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** True where a number format, by its number and its code where the workbook lists one, shows a day or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATE_FORMATS.some(([from, to]) => id >= from && id <= to);
  const [first = ""] = code.replaceAll(/"[^"]*"|\\[^]|[_*][^]|\[[^\]]*\]/gu, "").split(";");
  return !/general/iu.test(first) && /[ymdhs]/iu.test(first);
}
