import { listSigns } from "#charts/cells/format-sign.ts";
import type { MapModel } from "./map-model.ts";
import { formatMapStep } from "./map-steps.ts";
import styles from "./area-map.module.css";

/** What the colors, hatches and signs of a map stand for, and what has no place on it. */
export function MapLegend({ model }: { readonly model: MapModel }) {
  const { steps, fills, areas, unplaced } = model;
  const signs = listSigns(areas.map(({ row }) => row.cell)).filter(({ sign }) =>
    areas.some(({ text }) => text === sign),
  );
  return (
    <>
      <ul className={styles.steps} aria-label="Colors of the map">
        {fills.has("zero") ? (
          <li>
            <i data-color="0" />0
          </li>
        ) : null}
        {steps.map((step) => (
          <li key={step.from}>
            <i data-color={step.color} />
            {formatMapStep(step)}
          </li>
        ))}
        {fills.has("unknown") ? (
          <li className={styles.aside}>
            <i data-color="none" />
            no number on record
          </li>
        ) : null}
        {fills.has("not-selected") ? (
          <li className={styles.aside}>
            <i data-color="not-selected" />
            not selected
          </li>
        ) : null}
      </ul>
      <div className={styles.foot}>
        <p>
          {unplaced.length === 0 ? "" : `Not on the map: ${unplaced.join("; ")}. `}
          {signs.map(({ sign, words }, at) => (
            <span key={sign}>
              {at > 0 ? " · " : ""}
              <b>{sign}</b> {words}
              {at === signs.length - 1 ? "." : ""}
            </span>
          ))}
        </p>
        <p className={styles.keys}>↑ ↓ read the map, Enter the actions</p>
      </div>
    </>
  );
}
