import type { ReactNode } from "react";
import { unitOf, type Measure } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { answerRows, numberIn } from "#charts/figure/answer-rows.ts";
import { EVERYTHING, type Question } from "#engine/question.ts";
import { useAnswers } from "#state/use-answers.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { Totals } from "#views/overview/totals-words.ts";

const QUESTION: Question = {
  kind: "counts",
  measures: ["all"],
  sides: [{ corpus: 0, filter: EVERYTHING }],
  by: ["outcome"],
  facet: false,
};

const VERB: Readonly<Record<Measure, string>> = {
  declined: "recorded by ICE as declined",
  recorded: "with an outcome recorded",
  all: "issued",
};

interface ListingTotalProps {
  readonly frame: CorpusFrame;
  readonly totals: Totals;
  readonly measure: Measure;
  readonly filtered: boolean;
}

/** How the number stands to a file that lists rows and prints no total. */
export function ListingTotal({ frame, totals, measure, filtered }: ListingTotalProps) {
  const [counted] = useAnswers([QUESTION]).value ?? [];
  const all =
    counted === undefined
      ? null
      : answerRows(counted).reduce((sum, row) => sum + (numberIn(row, "count") ?? 0), 0);
  const { match, unknown, matchUnknown } = totals;
  const unit = unitOf(measure, match);
  if (filtered) {
    return (
      <ul className="overview-three">
        <li>
          {formatCount(match)} {unit} {match === 1 ? "matches" : "match"} the filters.
        </li>
        <li>{formatCount(unknown)} more are in this file, but unknown on a filtered field.</li>
        <li>How many there were beyond this file is not known: no total is printed.</li>
        {matchUnknown > 0 ? (
          <li>
            Of those that match, {formatCount(matchUnknown)} are unknown on the field from which a
            value is left out.
          </li>
        ) : null}
      </ul>
    );
  }
  return (
    <>
      <p>
        <strong>{sentence(match, all, measure)}</strong>; no total is printed to compare with.
      </p>
      {frame.cohort.basis === "issued" ? (
        <p>
          Weeks are those in which the detainer was issued; the file has no date of the outcome.
        </p>
      ) : null}
    </>
  );
}

function sentence(match: number, all: number | null, measure: Measure): ReactNode {
  if (all === null || match === all) {
    const unit =
      measure === "all" ? unitOf("all", match).replace(" issued", "") : unitOf(measure, match);
    return `${formatCount(match)} ${unit} ${match === 1 ? "is" : "are"} in this file`;
  }
  return `${formatCount(match)} of the ${formatCount(all)} detainers in this file ${match === 1 ? "is" : "are"} ${VERB[measure]}`;
}
