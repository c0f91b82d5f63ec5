import { isWeekStart, getWeekEnd } from "#domain/calendar/week.ts";
import type { Headings } from "#domain/report/edition.ts";
import { findDateSpans } from "#data/normalize/parse-printed-date.ts";
import { joinWords } from "#data/pdf/page/text-lines.ts";
import type { Line } from "#data/pdf/page/text-lines.ts";
import { PdfError } from "#data/pdf/page/pdf-error.ts";
import { joinLines, removeSpacesAndSigns } from "#data/pdf/text/join-lines.ts";
import type { Lexicon } from "#data/pdf/text/lexicon.ts";

/** Numbers of the report's sections. */
export type SectionName = keyof Headings["sections"];

/** A report cut into its parts. `summary` is what follows the title block: the summary and its list of sections. */
export interface ReportSections {
  readonly week: string;
  readonly headings: Headings;
  readonly summary: readonly Line[];
  readonly bodies: Readonly<Record<SectionName, readonly Line[]>>;
  /** Weeks that headings print, where they are not the title's. */
  readonly otherWeeks: readonly string[];
}

const SECTION_NAMES = ["I", "II", "III", "IV"] as const;

/** How each heading begins, without spaces and signs: a narrow line may break its words. */
const HEADING_STARTS: Readonly<Record<SectionName, string>> = {
  I: "highestvolumeofdetainersissued",
  II: "jurisdictionswithrecordeddeclineddetainers",
  III: "tableofjurisdictionsthathaveenacted",
  IV: "reportscopeanddatafidelity",
};

const DATE_SPAN = String.raw`[a-z]+\d{1,2}(?:20\d\d)?(?:and|to|through)?[a-z]*\d{1,2}20\d\d`;

/** Headings as far as the three editions print them, without spaces and signs; another wording ends where the letters change. */
const FULL_HEADINGS: Readonly<Record<SectionName, RegExp>> = {
  I: new RegExp(
    String.raw`^.*?issued(?:to.*?)?between${DATE_SPAN}(?:tojurisdictionswhich(?:restrict|limit)cooperationwithice)?`,
    "u",
  ),
  II: new RegExp(String.raw`^.*?between${DATE_SPAN}`, "u"),
  III: /^.*?which[a-z]+?cooperationwithice/u,
  IV: /^reportscopeanddatafidelity/u,
};

/** Cuts a report's lines at the headings of its sections. Throws `PdfError`: not-a-report, no-week. */
export function splitSections(lines: readonly Line[], lexicon: Lexicon): ReportSections {
  const joined = (some: readonly Line[]): string =>
    joinLines(
      some.map(({ words }) => joinWords(words)),
      lexicon,
    ).text;
  const found = lines.flatMap((_, at) => {
    const section = findSection(lines, at);
    return section === null ? [] : [{ section, at }];
  });
  const starts = findSectionStarts(found);
  const first = Math.min(...starts.values(), lines.length);
  const front = lines.slice(0, first);
  const title = findTitle(front);
  const isReport = removeSpacesAndSigns(joined(lines.slice(0, 200))).includes("declineddetainer");
  if (starts.size === 0 || !isReport) {
    const words =
      "The PDF has text, but it is not a Declined Detainer Outcome Report: its title and its sections were not found.";
    throw new PdfError("not-a-report", words);
  }
  const made = SECTION_NAMES.map((name) => cutSection(lines, starts, name, joined));
  const texts = [...title, joined(front), ...made.map(({ heading }) => heading ?? "")];
  const weeks = texts
    .flatMap(findDateSpans)
    .filter(({ from, to }) => isWeekStart(from) && getWeekEnd(from) === to);
  const week = weeks[0]?.from;
  if (week === undefined) {
    const words =
      "The title block names no week from a Saturday to a Friday, so the report has no week to stand under.";
    throw new PdfError("no-week", words);
  }
  const [i, ii, iii, iv] = made;
  return {
    week,
    summary: front.slice(title.length),
    headings: {
      title,
      sections: {
        I: i?.heading ?? null,
        II: ii?.heading ?? null,
        III: iii?.heading ?? null,
        IV: iv?.heading ?? null,
      },
    },
    bodies: { I: i?.body ?? [], II: ii?.body ?? [], III: iii?.body ?? [], IV: iv?.body ?? [] },
    otherWeeks: [...new Set(weeks.map(({ from }) => from))].filter((other) => other !== week),
  };
}

const SECTION_NUMBER = /^(?:•\s*)?(?:section\s+)?(?:(?:IV|III|II|I)\b\s*[:.–—-]?\s*)?/iu;
const MIN_HEADING_START = 9;

/** The section whose heading begins at a line; its first words may stand on two lines. */
function findSection(lines: readonly Line[], at: number): SectionName | null {
  const [first = "", ...others] = lines.slice(at, at + 4).map(({ words }) => joinWords(words));
  const title = removeSpacesAndSigns(first.replace(SECTION_NUMBER, ""));
  if (title.length < MIN_HEADING_START) return null;
  const text = title + others.map(removeSpacesAndSigns).join("");
  return (
    SECTION_NAMES.find((name) => {
      const beginning = HEADING_STARTS[name];
      return (
        (title.startsWith(beginning) || beginning.startsWith(title)) && text.startsWith(beginning)
      );
    }) ?? null
  );
}

/** First line of each section after the summary's own list of them, which ends where the numbers fall back. */
function findSectionStarts(
  found: readonly { readonly section: SectionName; readonly at: number }[],
): ReadonlyMap<SectionName, number> {
  const order = found.map(({ section }) => SECTION_NAMES.indexOf(section));
  const back = order.findLastIndex((number, i) => i > 0 && number < (order[i - 1] ?? 0));
  const starts = new Map<SectionName, number>();
  for (const { section, at } of found.slice(Math.max(back, 0))) {
    if (!starts.has(section)) starts.set(section, at);
  }
  return starts;
}

function cutSection(
  lines: readonly Line[],
  starts: ReadonlyMap<SectionName, number>,
  name: SectionName,
  joined: (lines: readonly Line[]) => string,
): { readonly heading: string | null; readonly body: readonly Line[] } {
  const start = starts.get(name);
  if (start === undefined) return { heading: null, body: [] };
  const end = Math.min(...[...starts.values()].filter((at) => at > start), lines.length);
  const sectionLines = lines.slice(start, end);
  const length = measureHeading(sectionLines, name);
  const head = sectionLines.slice(0, length);
  return {
    heading: joined(head).replace(SECTION_NUMBER, ""),
    body: removeRepeatedHeadings(sectionLines.slice(length), head),
  };
}

/** Lines without those of a heading where it is printed again as a whole: a part of it may be the text of a cell. */
function removeRepeatedHeadings(lines: readonly Line[], heading: readonly Line[]): readonly Line[] {
  const isHeading = (at: number): boolean =>
    heading.every(({ words }, i) => joinWords(lines[at + i]?.words ?? []) === joinWords(words));
  const body: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (isHeading(at)) at += heading.length - 1;
    else if (line !== undefined) body.push(line);
  }
  return body;
}

const MAX_HEADING_LINES = 8;

/** How many lines a section's heading has. */
function measureHeading(sectionLines: readonly Line[], name: SectionName): number {
  const plain = (length: number): string => {
    const [first = "", ...others] = sectionLines
      .slice(0, length)
      .map(({ words }) => joinWords(words));
    return (
      removeSpacesAndSigns(first.replace(SECTION_NUMBER, "")) +
      others.map(removeSpacesAndSigns).join("")
    );
  };
  for (let length = MAX_HEADING_LINES; length > 0; length -= 1) {
    const whole = FULL_HEADINGS[name].exec(plain(length))?.[0];
    if (whole !== undefined && whole.length > plain(length - 1).length) return length;
  }
  const style = sectionLines[0]?.words[0];
  const differs = sectionLines.findIndex(
    ({ words: [word] }) => word?.font !== style?.font || word?.size !== style?.size,
  );
  return differs < 1 ? 1 : Math.min(differs, 4);
}

/** Lines above the word Summary; without it, those down to the first that names a year. */
function findTitle(front: readonly Line[]): readonly string[] {
  const texts = front.map(({ words }) => joinWords(words));
  const summary = texts.findIndex((text) => /^summary:?$/iu.test(text));
  const year = texts.slice(0, 6).findIndex((text) => /\b20\d\d\b/u.test(text));
  return texts.slice(0, summary >= 0 ? summary : year + 1);
}
