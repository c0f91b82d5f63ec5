import type { Layout } from "./printed-report.ts";

/** Layouts that differ in order of columns, widths, fonts, repeated headings, bullets and dates. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "headings on each page, bullets, status in brackets": {
    order: ["agency", "state", "citizenship", "issued", "declined", "activity"],
    repeatHeadings: true,
    bullets: true,
    font: "serif",
    size: 10,
    widths: "wide",
    dates: "numbers",
  },
  "headings once, narrow columns, status in a column": {
    order: ["state", "agency", "declined", "issued", "citizenship", "activity", "status"],
    repeatHeadings: false,
    bullets: false,
    font: "narrow",
    size: 8,
    widths: "narrow",
    dates: "numbers",
  },
  "dates in words, large letters, criminal activity first": {
    order: ["activity", "status", "citizenship", "agency", "state", "issued", "declined"],
    repeatHeadings: true,
    bullets: true,
    font: "wide",
    size: 9,
    widths: "wide",
    dates: "words",
  },
};
