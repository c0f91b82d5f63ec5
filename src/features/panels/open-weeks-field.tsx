import { DEFAULT_OPEN_WEEKS } from "#domain/detainer/outcome.ts";
import { MAX_OPEN_WEEKS } from "#domain/report/open-weeks.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import { formatOpenWeeks } from "#domain/text/format-open-weeks.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Field } from "#ui/field.tsx";
import { SmallPrint } from "#ui/small-print.tsx";

/** Says which of the newest weeks are treated as still open, and why, and takes another number of them. */
export function OpenWeeksField({ since }: { readonly since: WeekStart | null }) {
  const { view, setView } = useUrlView();
  const open = view.openWeeks ?? DEFAULT_OPEN_WEEKS;
  return (
    <>
      <SmallPrint>
        {since === null
          ? "No weeks are marked as open. Detainers issued shortly before the file ends may have had no outcome when it was made."
          : `${formatOpenWeeks(open, since)} No change is taken across these weeks, marked “outcomes still open”; a share that includes them stands beside that of the other weeks.`}
      </SmallPrint>
      <Field label="Newest weeks taken to be open" hint={`0 to ${MAX_OPEN_WEEKS} weeks.`}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={0}
            max={MAX_OPEN_WEEKS}
            value={open}
            onChange={(event) => {
              const next = event.target.valueAsNumber;
              if (!Number.isInteger(next) || next < 0 || next > MAX_OPEN_WEEKS) return;
              setView(
                (current) => ({ ...current, openWeeks: next === DEFAULT_OPEN_WEEKS ? null : next }),
                {
                  replace: true,
                },
              );
            }}
          />
        )}
      </Field>
    </>
  );
}
