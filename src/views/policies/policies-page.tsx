import { chooseEditions, publicationDates } from "#domain/revision.ts";
import { FIELD_OFFICES, fieldOfficeTitle } from "#domain/vocabulary/field-offices.ts";
import { STATES, stateName } from "#domain/vocabulary/states.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import { useCollection } from "#state/use-published.ts";
import { useView } from "#state/use-view.ts";
import { Field } from "#ui/field.tsx";
import { Page, Prose } from "#ui/layout/page.tsx";
import { NotHere } from "#views/notices/fault-notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { choosing } from "./chosen.ts";
import { PolicyWeek } from "./policy-week.tsx";

function byTitle(codes: readonly string[], title: (code: string) => string): readonly string[] {
  return [...codes].sort((a, b) => alphabetical(title(a), title(b)));
}

const SELECTS = [
  ["state", "State", byTitle(Object.keys(STATES), stateName), stateName],
  ["aor", "Field office", byTitle(Object.keys(FIELD_OFFICES), fieldOfficeTitle), fieldOfficeTitle],
] as const;

/** Section III of each edition, as printed in 2017, with filters by state and field office that stand in the address. */
export function PoliciesPage() {
  const collection = useCollection();
  const { view, change } = useView();
  const { state, aor } = view.filter.choices;
  const { value } = collection;
  const only = state?.leaveOut === false && state.values.length === 1 ? state.values[0] : undefined;
  usePageTitle(only === undefined ? "Policies as printed" : `Policies: ${stateName(only)}`);
  const last = value === null ? undefined : publicationDates(value.editions).at(-1);
  const editions =
    value === null || last === undefined
      ? []
      : chooseEditions(value.editions, view.asof ?? last, view.reading);
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
      {SELECTS.map(([dimension, label, codes, title]) => {
        const choice = view.filter.choices[dimension];
        const chosen = choice?.leaveOut === false ? (choice.values[0] ?? "") : "";
        return (
          <Field key={dimension} label={label}>
            {(ids) => (
              <select
                {...ids}
                value={chosen}
                onChange={({ target }) => {
                  change((old) => ({
                    ...old,
                    filter: choosing(old.filter, dimension, target.value),
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
      {value === null ? <NotHere loaded={collection} height={600} /> : null}
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
