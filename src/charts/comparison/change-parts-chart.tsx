import { formatChange } from "#domain/text/format-count.ts";
import type { ChangePartsModel } from "./change-parts-model.ts";
import { UNKNOWN_CHANGE } from "./comparability.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./change-parts-chart.module.css";

/** The five parts of a change as a table whose bars stand around zero; the words are the labels. */
export function ChangePartsChart({
  model,
  caption,
}: {
  readonly model: ChangePartsModel;
  readonly caption: string;
}) {
  return (
    <div className={styles.chart}>
      <table>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Change</th>
            <th scope="col" className={styles.barCell}>
              Bar around zero
            </th>
          </tr>
        </thead>
        <tbody>
          {model.bars.map(({ part, title, words, change, gross, from, to }) => (
            <tr key={part}>
              <th scope="row">
                {title}
                <small>{words}</small>
              </th>
              <td className={styles.change}>
                {change === null ? UNKNOWN_CHANGE : formatChange(change)}
                {gross === "" ? null : <small>{gross}</small>}
              </td>
              <td className={styles.barCell}>
                <svg width="100%" height="20" aria-hidden="true" focusable="false">
                  <line className={styles.zero} x1="50%" x2="50%" y1="0" y2="20" />
                  <rect
                    className={styles[part]}
                    x={`${from * 100}%`}
                    width={`${(to - from) * 100}%`}
                    y="3"
                    height="14"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Change</th>
            <td className={styles.change}>
              {model.change === null ? UNKNOWN_CHANGE : formatChange(model.change)}
            </td>
            <td className={styles.barCell} />
          </tr>
        </tfoot>
      </table>
      <p>
        {model.sum}.{" "}
        {model.change === null
          ? "Only lines that are whole in both periods can be compared."
          : model.ofReported
            ? "The change of what was reported; what is not transcribed cannot be told."
            : "The change of what is counted here."}
      </p>
    </div>
  );
}
