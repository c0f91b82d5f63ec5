import { useMemo, useState } from "react";
import { comparedLines } from "#charts/compare/compare-lines.ts";
import type { FigurePeriod } from "#charts/compare/not-whole.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { OPEN_WEEKS, UNIT } from "#domain/outcome.ts";
import { periodInWords } from "#domain/period.ts";
import type { Note } from "#domain/publication/note.ts";
import { openWords } from "#domain/words/open-words.ts";
import { fileName } from "#state/files/file-name.ts";
import type { Compared } from "#state/periods/use-compared.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Notice } from "#ui/notice.tsx";
import { filtersRows, withoutWeeks } from "#views/filters/choosing.ts";
import { filterSentence } from "#views/filters/filter-words.ts";
import { periodSum, weeksOf } from "#views/headline/compare-sums.ts";
import { aloneWords, headline } from "#views/headline/compare-words.ts";
import { Headline } from "#views/headline/headline.tsx";
import { wholePlaces } from "#views/headline/whole-places.ts";
import { BY_TITLE, BySelect } from "./by-select.tsx";
import { periodNames, sourcesWords } from "./compare-file.ts";
import { compareAnswers, COMPARED_BY, comparedBy } from "./compare-questions.ts";
import { LineFigures } from "./line-figures.tsx";
import { stillOpen } from "./still-open.ts";
import { SplitFigure } from "./split-figure.tsx";

interface ComparisonProps {
  readonly compared: Compared;
  readonly notes: readonly Note[];
  /** True where there is more than one collection, so that each side has to say which it is. */
  readonly named: boolean;
}

/** Everything of the page that holds a number: headlines, the change in five parts, line by line. */
export function Comparison({ compared, notes, named }: ComparisonProps) {
  const { periods, frames, view, answers } = compared;
  const [across, setAcross] = useState(false);
  const { totals, marks, counts, changes } = compareAnswers(answers);
  const by = comparedBy(view);
  const facts = useMemo(() => gathered(frames), [frames]);
  const sameWeeks = sameWeeksOf(periods);
  const lines = useMemo(
    () =>
      comparedLines({
        by,
        changes,
        sameWeeks,
        counts: changes.length > 1 ? counts : undefined,
        marks,
        notes,
        facts,
      }),
    // What is made of them follows from the answers.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the others are parts of the answers
    [answers, notes, facts],
  );
  const names = periodNames(periods.length);
  const sides = periods.map(({ period, collection, asof }, at) => {
    const weeks = weeksOf(frames[at]?.weeks ?? [], period.from, period.to);
    const days = periodInWords({ ...period, asof: period.asof === null ? null : asof });
    const words = named ? `${days} (${collection.title})` : days;
    return { name: names[at] ?? "", weeks, sum: periodSum(totals, at, words, weeks) };
  });
  const filtered = filtersRows(view.filter);
  const pairs = sides.slice(1).flatMap((right, pair) => {
    const left = sides[pair];
    return left === undefined
      ? []
      : [
          {
            pair,
            facts: {
              left: left.sum,
              right: right.sum,
              lines,
              pair,
              filtered,
              places:
                facts === null || filtered || sameWeeks[pair] === true
                  ? []
                  : wholePlaces(left.weeks, right.weeks, facts),
            },
          },
        ];
  });
  const [alone] = sides;
  if (pairs.length === 0 || facts === null) {
    return alone === undefined ? null : (
      <p className="compare-first">{aloneWords(alone.sum, filtered)}</p>
    );
  }
  const title = BY_TITLE[COMPARED_BY.find((each) => each === by) ?? "state"];
  const source = sourcesWords(compared, names);
  const caption = `${UNIT[view.measure]} · ${sides.map(({ sum }) => sum.words).join(", then ")}`;
  const open = stillOpen(compared);
  if (open && !across) {
    return (
      <Notice
        title="Outcomes still open"
        action={{ words: "Show the change all the same", onClick: () => setAcross(true) }}
      >
        A period reaches into the newest weeks. {openWords(view.open ?? OPEN_WEEKS, null)} No change
        is taken across these weeks.
      </Notice>
    );
  }
  return (
    <>
      {pairs.map(({ pair, facts: of }) => (
        <section key={pair} aria-label={`${of.left.words}, then ${of.right.words}`}>
          <Headline
            unit={UNIT[view.measure]}
            facts={of}
            names={names.slice(pair)}
            notes={notes}
            asof={facts.cohort.asof}
          />
          {pair === 0 ? <BySelect by={by} /> : null}
          <SplitFigure
            lines={lines}
            pair={pair}
            title={
              pairs.length === 1
                ? "The change, split in five"
                : `The change from period ${pair + 1} to ${pair + 2}, split in five`
            }
            caption={`${UNIT[view.measure]}, by ${title.toLowerCase()} · ${of.left.words}, then ${of.right.words}`}
            source={source}
            file={fileName(facts.cohort, `change-in-five-by-${by}`, view, "csv")}
            context={[
              ["unit", UNIT[view.measure]],
              ["filters", filterSentence(withoutWeeks(view.filter), facts)],
              ["split by", title.toLowerCase()],
              ["left period", of.left.words],
              ["right period", of.right.words],
              ["left reported", counted(of.left.reported)],
              ["right reported", counted(of.right.reported)],
              ["left in this file", counted(of.left.match)],
              ["right in this file", counted(of.right.match)],
              ["basis", facts.cohort.basis],
              ["origin", facts.cohort.origin],
              ["as of", facts.cohort.asof],
              ["figure source", source],
            ]}
          />
        </section>
      ))}
      <LineFigures
        compared={compared}
        lines={lines}
        by={by}
        title={title}
        periods={sides satisfies readonly FigurePeriod[]}
        facts={facts}
        notes={notes}
        caption={caption}
        source={source}
      />
      <Announcer words={pairs.map(({ facts: of }) => headline(of)).join("; ")} />
    </>
  );
}

function counted(value: number | null): string {
  return value === null ? "not known" : String(value);
}

/** Of each period and the next, whether they are the same weeks of one collection. */
function sameWeeksOf(periods: Compared["periods"]): readonly boolean[] {
  return periods.slice(1).map(({ period, collection }, at) => {
    const before = periods[at];
    return (
      before?.collection.id === collection.id &&
      before.period.from === period.from &&
      before.period.to === period.to
    );
  });
}

/** Names of places and agencies of all corpora; dates and weeks of the last. */
function gathered(frames: Compared["frames"]): ChartFacts {
  const last = frames.at(-1);
  if (last === undefined) throw new Error("a comparison of no corpus");
  return {
    ...last,
    jurisdictions: Object.assign({}, ...frames.map(({ jurisdictions }) => jurisdictions)),
    agencies: Object.assign({}, ...frames.map(({ agencies }) => agencies)),
  };
}
