import { Cell } from "#charts/cells/cell.tsx";
import type { ProfileFigure } from "./profile-figures.ts";
import styles from "./profile-strip.module.css";

/** The numbers of a profile side by side. */
export function ProfileStrip({
  figures,
  remark,
}: {
  readonly figures: readonly ProfileFigure[];
  /** A sentence below them; empty where there is none. */
  readonly remark: string;
}) {
  return (
    <>
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
      {remark === "" ? null : <p className={styles.remark}>{remark}</p>}
    </>
  );
}
