import { Cell } from "#charts/cells/cell.tsx";
import type { ProfileFigure } from "./profile-figures.ts";
import styles from "./profile-strip.module.css";

/** The numbers of a profile side by side. */
export function ProfileStrip({ figures }: { readonly figures: readonly ProfileFigure[] }) {
  return (
    <ul className={styles.strip}>
      {figures.map(({ label, cell, detail }) => (
        <li key={label}>
          <b>
            <Cell {...cell} />
          </b>{" "}
          {label}
          {detail === "" ? null : <small>{detail}</small>}
        </li>
      ))}
    </ul>
  );
}
