import { Link } from "react-router";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { FIELD_OFFICES, getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { STATES, getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { useCollection } from "#state/queries/use-dataset.tsx";
import { parseView } from "#state/url/parse-view.ts";
import { useView } from "#state/url/use-view.ts";
import { Field } from "#ui/field.tsx";
import { Page, Prose } from "#ui/layout/page.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { setPolicyChoice } from "#features/policies/policy-filter.ts";
import { PolicyWeek } from "./policy-week.tsx";

function sortByTitle(codes: readonly string[], title: (code: string) => string): readonly string[] {
  return [...codes].sort((a, b) => compareText(title(a), title(b)));
}

const POLICY_SELECTS = [
  ["state", "State", sortByTitle(Object.keys(STATES), getStateName), getStateName],
  [
    "aor",
    "Field office",
    sortByTitle(Object.keys(FIELD_OFFICES), getFieldOfficeName),
    getFieldOfficeName,
  ],
] as const;

/** The view of the collection of an address that names none, which is of weekly reports. */
const BASE_VIEW = parseView(new URLSearchParams()).view;

/** Section III of each edition, as printed in 2017, with filters by state and field office that stand in the address. */
export function PoliciesPage() {
  const collection = useCollection();
  const { view, setView, formatUrl } = useView();
  const { state, aor } = view.filter.choices;
  const { data: value } = collection;
  const only =
    state?.isExcluded === false && state.values.length === 1 ? state.values[0] : undefined;
  usePageTitle(only === undefined ? "Policies as printed" : `Policies: ${getStateName(only)}`);
  const last = value === undefined ? undefined : listPublicationDates(value.editions).at(-1);
  const editions =
    value === undefined || last === undefined
      ? []
      : chooseEditions(value.editions, view.asof ?? last, view.transcription);
  if (value?.basis === "issued") {
    return (
      <Page>
        <h1>Policies listed in Section III</h1>
        <p>
          “{value.title}” lists detainers, row by row, and no policies. Section III is a part of the
          weekly reports: <Link to={formatUrl(BASE_VIEW)}>the policies as printed in 2017</Link>.
        </p>
      </Page>
    );
  }
  return (
    <Page>
      <h1>Policies listed in Section III</h1>
      <Prose>
        <p>
          <b>As printed in 2017; not current law.</b> Words in quotation marks are the report’s; the
          others are as a source gave them. ICE listed these places as limiting or restricting
          cooperation. Some places dispute what is said of them; those entries are marked.
        </p>
      </Prose>
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
      {value === undefined ? <QueryFallback query={collection} height={600} /> : null}
      {editions.map((entry) => (
        <PolicyWeek
          key={entry.file}
          entry={entry}
          asof={view.asof ?? last ?? ""}
          chosen={{ state, aor }}
        />
      ))}
    </Page>
  );
}
