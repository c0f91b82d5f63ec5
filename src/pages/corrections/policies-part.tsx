import { Link } from "react-router";
import type { Collection } from "#domain/report/collection.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { FIELD_OFFICES, getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { STATES, getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { parseView } from "#state/url/parse-view.ts";
import { useUrlView, useView } from "#state/url/use-view.ts";
import { Field } from "#ui/field.tsx";
import { Prose } from "#ui/layout/page.tsx";
import { formatCorrectionsUrl } from "#features/notes/corrections-address.ts";
import { setPolicyChoice } from "#features/policies/policy-filter.ts";
import { PolicyWeek } from "./policy-week.tsx";
import styles from "./policies-part.module.css";

function sortByTitle(codes: readonly string[], title: (code: string) => string): readonly string[] {
  return [...codes].sort((a, b) => compareText(title(a), title(b)));
}

const POLICY_SELECTS = [
  ["state", "State", sortByTitle([...STATES.keys()], getStateName), getStateName],
  [
    "aor",
    "Field office",
    sortByTitle([...FIELD_OFFICES.keys()], getFieldOfficeName),
    getFieldOfficeName,
  ],
] as const;

/** The view of the collection of an address that names none, which is of weekly reports. */
const BASE_VIEW = parseView(new URLSearchParams()).view;

/** Section III of each edition, as printed in 2017, with filters by state and field office that stand in the address. */
export function PoliciesPart({ collection }: { readonly collection: Collection }) {
  const { view, setView } = useView();
  const { state, aor } = view.filter.choices;
  const last = listPublicationDates(collection.editions).at(-1);
  const editions =
    last === undefined
      ? []
      : chooseEditions(collection.editions, view.asof ?? last, view.transcription);
  return (
    <>
      <Prose>
        <p>
          <b>As printed in 2017; not current law.</b> ICE listed these places as limiting or
          restricting cooperation. Words in quotation marks are the report’s own. Some places
          dispute what is said of them; their entries are marked.
        </p>
      </Prose>
      <div className={styles.filters} data-print="hidden">
        {POLICY_SELECTS.map(([dimension, label, codes, title]) => {
          const choice = view.filter.choices[dimension];
          const chosen = choice?.isExcluded === false ? (choice.values[0] ?? "") : "";
          return (
            <Field key={dimension} label={label}>
              {(ids) => (
                <select
                  {...ids}
                  value={chosen}
                  onChange={({ target }) => {
                    setView((current) => ({
                      ...current,
                      filter: setPolicyChoice(current.filter, dimension, target.value),
                    }));
                  }}
                >
                  <option value="">All</option>
                  {codes.map((code) => (
                    <option key={code} value={code}>
                      {title(code)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          );
        })}
      </div>
      {editions.map((entry) => (
        <PolicyWeek
          key={entry.file}
          entry={entry}
          asof={view.asof ?? last ?? ""}
          chosen={{ state, aor }}
        />
      ))}
    </>
  );
}

/** Said of a list of detainers, which has no policies, with a way to those of the weekly reports. */
export function NoPolicies({ collection }: { readonly collection: Collection }) {
  const { formatUrl } = useUrlView();
  const policies = formatCorrectionsUrl({ view: BASE_VIEW, formatUrl }, "policies");
  return (
    <p>
      “{collection.title}” lists detainers, row by row, and no policies. Section III is a part of
      the weekly reports: <Link to={policies}>the policies as printed in 2017</Link>.
    </p>
  );
}
