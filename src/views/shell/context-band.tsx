import { Link } from "react-router";
import { briefly } from "#domain/opening/file-words.ts";
import { dateInWords } from "#domain/week.ts";
import { useCollection, useCorpus } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import { TextButton } from "#ui/button.tsx";
import { AsofSelect } from "./asof-select.tsx";
import { arrivingWords, asofChoices, coverageWords, ORIGIN_WORDS } from "./context-model.ts";

/** What every number on the page rests on: collection, as-of date, how much is here; and bands where that is unusual. */
export function ContextBand() {
  const { view, change, address } = useChosen();
  const collection = useCollection().value;
  const corpus = useCorpus().value;
  const choices = collection === null ? null : asofChoices(collection, view.asof);
  return (
    <section aria-label="What the numbers rest on">
      <Band className="context">
        <div className="context-line">
          {collection === null || choices === null ? null : (
            <>
              <span>
                <b>{collection.title}</b>, {ORIGIN_WORDS[collection.origin]}
                {collection.imported === undefined ? null : (
                  <span className="context-file">: {briefly(collection.imported)}</span>
                )}
              </span>
              {choices.dates.length > 1 || collection.imported === undefined ? (
                <AsofSelect choices={choices} />
              ) : null}
            </>
          )}
          {corpus === null ? null : (
            <span>
              <b>{coverageWords(corpus)}</b> ·{" "}
              <Link to={`${address(view, "/")}#missing`}>what is missing</Link>
            </span>
          )}
        </div>
      </Band>
      {collection?.origin === "synthetic" ? (
        <Band className="band-strong">
          Synthetic data: every agency and number here is invented. Nothing on this page is about a
          real place.
        </Band>
      ) : null}
      {corpus === null || corpus.arriving === null ? null : (
        <Band className="band-strong">
          <span role="status">{arrivingWords(corpus)}</span>
        </Band>
      )}
      {choices !== null && !choices.latest && choices.chosen !== null ? (
        <Band className="band-strong">
          You are reading the reports as they stood on {dateInWords(choices.chosen)}. Editions and
          corrections of later dates are left out.{" "}
          <TextButton
            onClick={() => {
              change((old) => ({ ...old, asof: null }));
            }}
          >
            Go to the latest
          </TextButton>
        </Band>
      ) : null}
    </section>
  );
}
