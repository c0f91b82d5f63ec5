import { useId } from "react";
import { dateInWords } from "#domain/week.ts";
import { useChosen } from "#state/use-view.ts";
import type { asofChoices } from "./context-model.ts";

/** Chooses the as-of date among the publication dates; writes it into the address, and nothing for the latest. */
export function AsofSelect({ choices }: { readonly choices: ReturnType<typeof asofChoices> }) {
  const { change } = useChosen();
  const id = useId();
  const { dates, chosen } = choices;
  const listed = chosen === null || dates.includes(chosen) ? dates : [...dates, chosen];
  return (
    <span className="asof">
      <label htmlFor={id}>Corrections published by</label>{" "}
      <select
        id={id}
        value={chosen ?? ""}
        onChange={(event) => {
          const date = event.target.value;
          change((old) => ({ ...old, asof: date === dates[0] ? null : date }));
        }}
      >
        {listed.map((date) => (
          <option key={date} value={date}>
            {dateInWords(date)}
            {date === dates[0] ? " (latest)" : ""}
          </option>
        ))}
      </select>
    </span>
  );
}
