import { headline, moreWords, transcribedWords, type WordsFacts } from "./compare-words.ts";

/** A comparison in words and numbers: reported, beneath it transcribed, and what has to be known of both. */
export function Headline({ facts }: { readonly facts: WordsFacts }) {
  const second = transcribedWords(facts);
  return (
    <div className="compare-headline">
      <p className="compare-periods">
        {facts.left.words} <b>then</b> {facts.right.words}
      </p>
      <p className="compare-first">{headline(facts)}</p>
      {second === "" ? null : <p className="compare-second">{second}</p>}
      <ul>
        {moreWords(facts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
