import { isWeekStart, weekEnd } from "#domain/week.ts";
import type { Headings } from "#domain/edition.ts";
import { spansIn } from "#data/read/printed-dates.ts";
import { joined, textOf } from "./lines-of.ts";
import type { Line } from "./lines-of.ts";
import { UnreadablePdf } from "./pdf-fault.ts";

/** Numbers of the report's sections. */
export type SectionName = keyof Headings["sections"];

/** A report cut into its parts. `summary` is what follows the title block: the summary and its list of sections. */
export interface Sections {
  readonly week: string;
  readonly headings: Headings;
  readonly summary: readonly Line[];
  readonly bodies: Readonly<Record<SectionName, readonly Line[]>>;
  /** Weeks that headings print, where they are not the title's. */
  readonly otherWeeks: readonly string[];
}

const NAMES = ["I", "II", "III", "IV"] as const;

const BEGINS: Readonly<Record<SectionName, RegExp>> = {
  I: /^highest volume of detainers issued/iu,
  II: /^jurisdictions with recorded declined detainers/iu,
  III: /^table of jurisdictions that have enacted/iu,
  IV: /^report scope and data fidelity/iu,
};

const SPAN = String.raw`[A-Z][a-z]+\.? \d{1,2},? (?:\d{4},? )?(?:and|to|through|[-–—]) (?:[A-Z][a-z]+\.? )?\d{1,2},? \d{4}`;

/** Headings as far as the three editions print them; another wording ends where the letters change. */
const WHOLE: Readonly<Record<SectionName, RegExp>> = {
  I: new RegExp(
    String.raw`^.*? Issued (?:to .*? )?between ${SPAN}(?: to Jurisdictions which \w+ Cooperation with ICE)?`,
    "iu",
  ),
  II: new RegExp(String.raw`^.*?between ${SPAN}`, "iu"),
  III: /^.*? which \w+ Cooperation with ICE/iu,
  IV: /^report scope and data fidelity/iu,
};

/** Cuts a report's lines at the headings of its sections. Throws `UnreadablePdf`: not-a-report, no-week. */
export function sectionsOf(lines: readonly Line[]): Sections {
  const found = lines.flatMap((line, at) => {
    const section = sectionAt(line);
    return section === null ? [] : [{ section, at }];
  });
  const starts = startsOf(found);
  const first = Math.min(...starts.values(), lines.length);
  const front = lines.slice(0, first);
  const title = titleOf(front);
  const isReport = /declined\s+detainer/iu.test(
    joined(lines.slice(0, 200).map(({ words }) => textOf(words))),
  );
  if (starts.size === 0 || !isReport) {
    const words =
      "The PDF has text, but it is not a Declined Detainer Outcome Report: its title and its sections were not found.";
    throw new UnreadablePdf("not-a-report", words);
  }
  const made = NAMES.map((name) => cut(lines, starts, name));
  const texts = [
    ...title,
    joined(front.map(({ words }) => textOf(words))),
    ...made.map(({ heading }) => heading ?? ""),
  ];
  const weeks = texts
    .flatMap(spansIn)
    .filter(({ from, to }) => isWeekStart(from) && weekEnd(from) === to);
  const week = weeks[0]?.from;
  if (week === undefined) {
    const words =
      "The title block names no week from a Saturday to a Friday, so the report has no week to stand under.";
    throw new UnreadablePdf("no-week", words);
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

const NUMBER = /^(?:•\s*)?(?:section\s+)?(?:(?:IV|III|II|I)\b\s*[:.–—-]?\s*)?/iu;

function sectionAt(line: Line): SectionName | null {
  const text = textOf(line.words).replace(NUMBER, "");
  return NAMES.find((name) => BEGINS[name].test(text)) ?? null;
}

/** First line of each section after the summary's own list of them, which ends where the numbers fall back. */
function startsOf(
  found: readonly { readonly section: SectionName; readonly at: number }[],
): ReadonlyMap<SectionName, number> {
  const order = found.map(({ section }) => NAMES.indexOf(section));
  const back = order.findLastIndex((number, i) => i > 0 && number < (order[i - 1] ?? 0));
  const starts = new Map<SectionName, number>();
  for (const { section, at } of found.slice(Math.max(back, 0))) {
    if (!starts.has(section)) starts.set(section, at);
  }
  return starts;
}

function cut(
  lines: readonly Line[],
  starts: ReadonlyMap<SectionName, number>,
  name: SectionName,
): { readonly heading: string | null; readonly body: readonly Line[] } {
  const start = starts.get(name);
  if (start === undefined) return { heading: null, body: [] };
  const end = Math.min(...[...starts.values()].filter((at) => at > start), lines.length);
  const own = lines.slice(start, end);
  const { heading, length } = headingOf(own, name);
  return { heading, body: withoutRepeats(own.slice(length), own.slice(0, length)) };
}

/** Lines without those of a heading where it is printed again as a whole: a part of it may be the text of a cell. */
function withoutRepeats(lines: readonly Line[], heading: readonly Line[]): readonly Line[] {
  const isHeading = (at: number): boolean =>
    heading.every(({ words }, i) => textOf(lines[at + i]?.words ?? []) === textOf(words));
  const body: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (isHeading(at)) at += heading.length - 1;
    else if (line !== undefined) body.push(line);
  }
  return body;
}

function headingOf(own: readonly Line[], name: SectionName): { heading: string; length: number } {
  for (const length of [4, 3, 2, 1]) {
    const taken = own.slice(0, length);
    const shorter = joined(taken.slice(0, -1).map(({ words }) => textOf(words))).replace(
      NUMBER,
      "",
    );
    const text = joined(taken.map(({ words }) => textOf(words))).replace(NUMBER, "");
    const whole = WHOLE[name].exec(text)?.[0];
    if (whole !== undefined && whole.length > shorter.length) return { heading: text, length };
  }
  const style = own[0]?.words[0];
  const differs = own.findIndex(
    ({ words: [word] }) => word?.font !== style?.font || word?.size !== style?.size,
  );
  const length = differs < 1 ? 1 : Math.min(differs, 4);
  return {
    heading: joined(own.slice(0, length).map(({ words }) => textOf(words))).replace(NUMBER, ""),
    length,
  };
}

/** Lines above the word Summary; without it, those down to the first that names a year. */
function titleOf(front: readonly Line[]): readonly string[] {
  const texts = front.map(({ words }) => textOf(words));
  const summary = texts.findIndex((text) => /^summary:?$/iu.test(text));
  const year = texts.slice(0, 6).findIndex((text) => /\b20\d\d\b/u.test(text));
  return texts.slice(0, summary >= 0 ? summary : year + 1);
}
