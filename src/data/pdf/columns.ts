import { textOf } from "./lines-of.ts";
import type { Line } from "./lines-of.ts";
import type { Word } from "./words-of.ts";

/** A column of a table: its field and where it begins and ends. */
export interface Column {
  readonly field: string;
  readonly heading: string;
  readonly left: number;
  readonly right: number;
}

/** What a table's headings may say: the whole heading of each field, and fewest fields that make a table. */
export interface Vocabulary {
  readonly fields: Readonly<Record<string, RegExp>>;
  readonly fewest: number;
}

/** A stretch of a table: a row of headings and the lines below it, to the next row of headings. */
export interface Stretch {
  readonly columns: readonly Column[];
  readonly body: readonly Line[];
}

/** Lines of a section as stretches of its table; `outside` are those before the first headings, `lost` those under headings whose columns cannot be told. */
export function stretchesOf(
  lines: readonly Line[],
  vocabulary: Vocabulary,
): {
  readonly outside: readonly Line[];
  readonly stretches: readonly Stretch[];
  readonly lost: readonly Line[];
} {
  const heads: { from: number; to: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const length = headLength(lines, at, vocabulary);
    if (length > 0) heads.push({ from: at, to: at + length });
    at += Math.max(length - 1, 0);
  }
  const parts = heads.map(({ from, to }, i) => ({
    head: lines.slice(from, to),
    body: lines.slice(to, heads[i + 1]?.from ?? lines.length),
  }));
  const stretches: Stretch[] = [];
  const lost: Line[] = [];
  for (const group of alike(parts)) {
    const body = group.flatMap((part) => part.body);
    const columns = columnsOf(group[0]?.head ?? [], body, vocabulary);
    if (columns === null) lost.push(...group.flatMap((part) => [...part.head, ...part.body]));
    else for (const part of group) stretches.push({ columns, body: part.body });
  }
  if (stretches.length === 0) return { outside: lines, stretches, lost: [] };
  return { outside: lines.slice(0, heads[0]?.from ?? 0), stretches, lost };
}

interface Part {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** Parts that follow each other with headings at the same places share their columns. */
function alike(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group !== undefined && places(group[0]?.head ?? []) === places(part.head)) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function places(head: readonly Line[]): string {
  return head
    .flatMap(({ words }) => words.map(({ text, left }) => `${text}@${Math.round(left / 3)}`))
    .join(" ");
}

/** How many lines from `at` on are a table's headings: the most that make the most fields; 0 where they make too few. */
function headLength(lines: readonly Line[], at: number, vocabulary: Vocabulary): number {
  let best = { length: 0, fields: vocabulary.fewest - 1 };
  for (let length = 1; length <= 7; length += 1) {
    const line = lines[at + length - 1];
    const before = lines[at + length - 2];
    if (line === undefined || line.words.length > 24) break;
    if (
      length > 1 &&
      (before?.page !== line.page || line.top - before.bottom > 2 * (line.bottom - line.top))
    )
      break;
    if (!HEAD_WORDS.test(textOf(line.words))) break;
    const found = columnsOf(lines.slice(at, at + length), [], vocabulary);
    const fields = found?.length ?? 0;
    if (fields > best.fields || (fields === best.fields && best.length > 0))
      best = { length, fields };
  }
  return best.length;
}

const HEAD_WORD =
  "#|no\\.?|rank|of|the|an?|or|and|for|to|by|with|which|name|law|enforcement|agency|agencies|lea|leas|county|counties|jurisdictions?|facility|detention|state|country|citizenships?|nationality|dates?|ice|issued|issuance|detainers?|declined|notable|criminal|activity|activities|charge[ds]?|convictions?|convicted|status|number|count|total|enacted|enactment|policy|policies|criteria|honoring|aor|area|responsibility|field|office|offenses?|city";
const HEAD_WORDS = new RegExp(`^(?:[\\s(),/&:*-]*(?:${HEAD_WORD})[\\s(),/&:*-]*)+$`, "iu");

/** Columns of headings over a body, or null where the headings do not all tell a field. */
function columnsOf(
  head: readonly Line[],
  body: readonly Line[],
  { fields, fewest }: Vocabulary,
): readonly Column[] | null {
  const words = head.flatMap((line) => line.words);
  const size = Math.max(...words.map((word) => word.size), 0);
  const lines = body.length;
  // Sentences below a table cross its gaps, and so may a cell that overflows: few lines may, more where there are many.
  for (const few of new Set([0, 1, 2, 3, Math.floor(0.05 * lines), Math.floor(0.15 * lines)])) {
    const bands = bandsOf(words, body, few, size);
    const cut = cutAtHeadings(bands, head, fields);
    if (cut !== null && cut.length >= fewest) return cut;
  }
  return null;
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** Spans of a page's width in which words stand, of headings and more than `few` lines of the body. */
function bandsOf(
  head: readonly Word[],
  body: readonly Line[],
  few: number,
  size: number,
): readonly Band[] {
  const edges = [
    ...head.flatMap(({ left, right }) => [
      { at: left, step: few + 1 },
      { at: right, step: -few - 1 },
    ]),
    ...body.flatMap(({ words }) =>
      merged(words, 0).flatMap(({ left, right }) => [
        { at: left, step: 1 },
        { at: right, step: -1 },
      ]),
    ),
  ].toSorted((a, b) => a.at - b.at || b.step - a.step);
  const bands: Band[] = [];
  let depth = 0;
  let left = 0;
  for (const { at, step } of edges) {
    if (depth <= few && depth + step > few) left = at;
    if (depth > few && depth + step <= few) bands.push({ left, right: at });
    depth += step;
  }
  return merged(bands, 0.12 * size);
}

function merged(bands: readonly Band[], gap: number): readonly Band[] {
  const out: Band[] = [];
  for (const { left, right } of bands.toSorted((a, b) => a.left - b.left)) {
    const before = out.at(-1);
    if (before !== undefined && left - before.right <= gap) {
      out[out.length - 1] = { left: before.left, right: Math.max(before.right, right) };
    } else out.push({ left, right });
  }
  return out;
}

interface Cut {
  readonly score: number;
  readonly columns: readonly Column[];
}

/** Groups of bands whose headings each are the whole heading of a field no other has; the widest gaps are cut. */
function cutAtHeadings(
  bands: readonly Band[],
  head: readonly Line[],
  fields: Vocabulary["fields"],
): readonly Column[] | null {
  const best: (Cut | null)[] = [{ score: 0, columns: [] }];
  for (let end = 1; end <= bands.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start];
      const left = bands[start]?.left ?? 0;
      const right = bands[end - 1]?.right ?? 0;
      if (before === null || before === undefined) continue;
      const heading = headingIn(head, left, right);
      const field = fieldOf(heading, fields);
      if (field === null || before.columns.some((column) => column.field === field)) continue;
      const gap = left - (bands[start - 1]?.right ?? left);
      const score = before.score + gap;
      const now = best[end];
      if (
        now !== null &&
        now !== undefined &&
        now.columns.length >= before.columns.length + 1 &&
        now.score >= score
      )
        continue;
      if (now !== null && now !== undefined && now.columns.length > before.columns.length + 1)
        continue;
      best[end] = { score, columns: [...before.columns, { field, heading, left, right }] };
    }
  }
  return best[bands.length]?.columns ?? null;
}

function headingIn(head: readonly Line[], left: number, right: number): string {
  const lines = head.map(({ words }) =>
    textOf(words.filter((word) => word.left >= left - 0.5 && word.right <= right + 0.5)),
  );
  return lines.filter((line) => line !== "").join(" ");
}

function fieldOf(heading: string, fields: Vocabulary["fields"]): string | null {
  const plain = heading.toLowerCase().replace(/\s+/gu, " ").replace(/[:*]/gu, "").trim();
  return Object.entries(fields).find(([, whole]) => whole.test(plain))?.[0] ?? null;
}

/** True where a line can be a part of a table's headings or of a row with a date, which stand at pages' edges for a reason. */
export function isTableText(text: string): boolean {
  return HEAD_WORDS.test(text) || /^section\b|\d{1,2}\/\d{1,2}\/\d{2,4}/iu.test(text);
}
