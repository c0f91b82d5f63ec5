import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import type { Table } from "#domain/table.ts";
import { coveredIn, covers } from "#engine/places/completeness.ts";
import type { Filter } from "#engine/question.ts";
import { noSums, SUMS } from "#engine/reading/reading.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { keeps } from "#engine/scan/choice-flags.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import { weeksInRange } from "./axis.ts";
import { eachSide } from "./sides.ts";
import type { Sided } from "./sides.ts";
import { tidy } from "./tidy.ts";

/** Answers a `totals` question: a row a side, measure and week of the corpus inside the range. */
export function totals(corpora: readonly Corpus[], asked: Sided, reading: Reading): Table {
  const rows = eachSide(corpora, asked, (corpus, filter, measure, { side }) => {
    const sums = reading.weekSums({ corpus, filter, measure, ignored: [] });
    return weeksInRange(corpus, filter).map((week) => {
      const { match, unknown, matchUnknown, withdrawn, transcribed } =
        sums.get(week.week) ?? noSums();
      return {
        side,
        measure,
        week: week.week,
        presence: week.presence,
        match,
        unknown,
        matchUnknown,
        withdrawn,
        transcribed,
        reported: week.reported,
        untranscribed: untranscribed(corpus, filter, week),
      };
    });
  });
  return tidy(
    rows,
    ["measure", "week", "presence"],
    ["side", ...SUMS, "reported", "untranscribed"],
  );
}

/** Declines reported in a week that no row stands for and that nothing known rules out of the filter. */
function untranscribed(corpus: Corpus, filter: Filter, week: WeekCoverage): number | null {
  if (week.reported === null) return null;
  const ruledOut =
    leavesDeclinesOut(corpus, filter) || covers(corpus, coveredIn(corpus, week), choicesOf(filter));
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
