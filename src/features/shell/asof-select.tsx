import { useId } from "react";
import { formatDate } from "#domain/calendar/week.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { listAsofDates } from "./format-context.ts";

/** Chooses the as-of date among the publication dates; writes it into the address, and nothing for the latest. */
export function AsofSelect({ choices }: { readonly choices: ReturnType<typeof listAsofDates> }) {
  const { setView } = useUrlView();
  const id = useId();
  const { dates, chosen } = choices;
  const listed = chosen === null || dates.includes(chosen) ? dates : [...dates, chosen];
  return (
    <span>
      <label htmlFor={id}>Corrections published by</label>{" "}
      <select
        id={id}
        value={chosen ?? ""}
        onChange={(event) => {
          const date = event.target.value;
          setView((current) => ({ ...current, asof: date === dates[0] ? null : date }));
        }}
      >
        {listed.map((date) => (
          <option key={date} value={date}>
            {formatDate(date)}
            {date === dates[0] ? " (latest)" : ""}
          </option>
        ))}
      </select>
    </span>
  );
}
