import { GRAINS, type Grain } from "#domain/calendar/week.ts";
import { MAX_BARS, MIN_DETAINERS_PER_BAR } from "#engine/query/suggest-grain.ts";
import { Field } from "#ui/field.tsx";

const DEFAULT_RULE = `Where none is chosen: weeks up to half a year, otherwise the shortest periods that have ${MIN_DETAINERS_PER_BAR} or more on average without a filter, and at most ${MAX_BARS} bars.`;

const GRAIN_LABEL: Readonly<Record<Grain, string>> = {
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "calendar year",
  "fiscal-year": "federal fiscal year (from October)",
};

/** The length of the periods that are counted. */
export function GrainSelect({
  grain,
  isByDay,
  onGrain,
}: {
  readonly grain: Grain;
  /** Detainers are counted by their own date of issue, not by whole weeks. */
  readonly isByDay: boolean;
  readonly onGrain: (grain: Grain) => void;
}) {
  return (
    <Field
      label={isByDay ? "Count by" : "Gather weeks by"}
      hint={`${isByDay ? "A detainer belongs to the period of its date of issue." : "A week belongs to the period in which its Saturday lies."} ${DEFAULT_RULE}`}
    >
      {(ids) => (
        <select
          {...ids}
          value={grain}
          onChange={(event) =>
            onGrain(GRAINS.find((each) => each === event.target.value) ?? "week")
          }
        >
          {GRAINS.map((each) => (
            <option key={each} value={each}>
              {GRAIN_LABEL[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
