import type { PeriodSum } from "#pages/compare/period-sum.ts";

/** The sum of one week, all of it on record, unless more is said. */
export function createSum(count: number, more: Partial<PeriodSum> = {}): PeriodSum {
  return {
    words: "Jan 28 – Feb 3",
    weeks: 1,
    missingWeeks: [],
    partialWeeks: [],
    isOpen: false,
    hasPrintedTotal: true,
    isListing: false,
    isCalendar: false,
    reported: count,
    transcribed: count,
    match: count,
    unknown: 0,
    qualifier: "on record",
    untranscribed: 0,
    ...more,
  };
}

/** A week of which only `here` of what was reported are on record. */
export function createPartlySum(reported: number, here: number, more: Partial<PeriodSum> = {}) {
  return createSum(reported, {
    transcribed: here,
    match: here,
    untranscribed: reported - here,
    ...more,
  });
}

/** A week of a file that lists every detainer and prints no total. */
export function createListedSum(count: number, more: Partial<PeriodSum> = {}): PeriodSum {
  return createSum(count, {
    reported: null,
    untranscribed: null,
    hasPrintedTotal: false,
    isListing: true,
    qualifier: "in this file",
    ...more,
  });
}
