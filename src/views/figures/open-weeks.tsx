import { OPEN_WEEKS } from "#domain/outcome.ts";
import { MOST_OPEN_WEEKS } from "#domain/publication/newest-weeks.ts";
import type { WeekStart } from "#domain/week.ts";
import { openWords } from "#domain/words/open-words.ts";
import { useChosen } from "#state/use-view.ts";
import { Field } from "#ui/field.tsx";

/** Which of the newest weeks are taken to be open still, why, and a box to choose otherwise. */
export function OpenWeeks({ since }: { readonly since: WeekStart | null }) {
  const { view, change } = useChosen();
  const open = view.open ?? OPEN_WEEKS;
  return (
    <>
      <p className="figure-source">
        {since === null
          ? "No weeks are marked as open. Detainers issued shortly before the file ends may have had no outcome when it was made."
          : `${openWords(open, since)} No change or share is taken across these weeks, marked “outcomes still open”.`}
      </p>
      <Field label="Newest weeks taken to be open" hint={`0 to ${MOST_OPEN_WEEKS} weeks.`}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={0}
            max={MOST_OPEN_WEEKS}
            value={open}
            onChange={(event) => {
              const next = event.target.valueAsNumber;
              if (!Number.isInteger(next) || next < 0 || next > MOST_OPEN_WEEKS) return;
              change((held) => ({ ...held, open: next === OPEN_WEEKS ? null : next }), {
                replace: true,
              });
            }}
          />
        )}
      </Field>
    </>
  );
}
