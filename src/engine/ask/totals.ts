import type { Measure } from "#domain/outcome.ts";
import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { coveredBy, covers } from "#engine/places/completeness.ts";
import { mayBeLeftOut, mayMatch } from "#engine/places/ruling-out.ts";
import type { Filter } from "#engine/question.ts";
import { FAILS, keeps } from "#engine/scan/choice-flags.ts";
import { codesOf } from "#engine/scan/columns.ts";
import { choicesOf, rowFlags, rowWeights } from "#engine/scan/row-flags.ts";
import { weeksInRange } from "./axis.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

const SUMS = ["match", "unknown", "matchUnknown", "withdrawn", "transcribed"] as const;
type Sums = Record<(typeof SUMS)[number], number>;

/** Answers a `totals` question: a row a side, measure and week of the corpus inside the range. */
export function totals(corpora: readonly Corpus[], asked: Sided): Table {
  const rows = eachSide(corpora, asked, (corpus, filter, measure, heading) => {
    const sums = sumsByWeek(corpus, filter, measure);
    return weeksInRange(corpus, filter).map((week) => ({
      ...heading,
      week: week.week,
      presence: week.presence,
      ...(sums.get(week.week) ?? noSums()),
      reported: week.reported,
      untranscribed: untranscribed(corpus, filter, week),
    }));
  });
  return tidy(
    rows,
    ["measure", "week", "presence"],
    ["side", ...SUMS, "reported", "untranscribed"],
  );
}

function noSums(): Sums {
  return { match: 0, unknown: 0, matchUnknown: 0, withdrawn: 0, transcribed: 0 };
}

function sumsByWeek(corpus: Corpus, filter: Filter, measure: Measure): Map<string, Sums> {
  const week = codesOf(corpus.table, "week");
  const sums = week.dictionary.map(noSums);
  const flags = rowFlags(corpus, filter);
  const weights = rowWeights(corpus, measure);
  const may = mayMatch(corpus, filter);
  const leftOut = mayBeLeftOut(corpus, filter);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    const sum = sums[week.codes[row] ?? 0];
    if (sum === undefined || Number.isNaN(weight)) continue;
    sum.transcribed += weight;
    const flag = flags[row] ?? 0;
    if (flag === 0) {
      sum.match += weight;
      if (leftOut(row)) sum.matchUnknown += weight;
    } else if (flag === FAILS.withdrawn) sum.withdrawn += weight;
    else if (flag === FAILS.open && may(row)) sum.unknown += weight;
  }
  return new Map(week.dictionary.map((name, code) => [name, sums[code] ?? noSums()]));
}

/** Declines reported in a week that no row stands for and that nothing known rules out of the filter. */
function untranscribed(corpus: Corpus, filter: Filter, week: WeekCoverage): number | null {
  if (week.reported === null) return null;
  const ruledOut =
    leavesDeclinesOut(corpus, filter) ||
    covers(corpus, coveredBy(corpus, week.complete), choicesOf(filter));
  return ruledOut ? 0 : Math.max(0, week.reported - week.transcribed);
}

function leavesDeclinesOut(corpus: Corpus, filter: Filter): boolean {
  const choice = filter.choices.outcome;
  if (choice === undefined) return false;
  const declined = corpus.outcomes.filter(({ group }) => group === "declined");
  return !(declined.length === 0 ? ["declined"] : declined.map(({ key }) => key)).some((key) =>
    keeps(choice, key),
  );
}
