import type { Measure } from "#domain/outcome.ts";
import { hereWords, noneWords } from "#domain/words/here.ts";
import { plural } from "#domain/words/count.ts";
import type { Question } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useAnswers } from "#state/use-answers.ts";
import { useView } from "#state/use-view.ts";
import { Button } from "#ui/button.tsx";
import { filterParts, type FilterPart } from "#views/filters/filter-words.ts";
import { totalsOf } from "./totals-words.ts";

function without(part: FilterPart, measure: Measure): Question {
  return { kind: "totals", measures: [measure], sides: [{ corpus: 0, filter: part.less }] };
}

/** What a result of nothing says, and what each filter's removal would give. */
export function EmptyResult({ frame }: { readonly frame: CorpusFrame }) {
  const { view, change } = useView();
  const parts = filterParts(view.filter, frame);
  const answers = useAnswers(parts.map((part) => without(part, view.measure)));
  return (
    <div>
      <p>{noneWords(hereWords(frame.weeks))}. To see more, loosen a filter:</p>
      <ul>
        {parts.map((part, at) => {
          const answer = answers.value?.[at];
          const words = answer === undefined ? "…" : plural(totalsOf(answer).match, "detainer");
          return (
            <li key={part.key}>
              <Button onClick={() => change((held) => ({ ...held, filter: part.less }))}>
                Remove {part.words}: {words}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
