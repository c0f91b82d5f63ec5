import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { Cell } from "#charts/cells/cell.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import { findNodeCells, type PlaceCounts, type ReservedRow } from "./place-cells.ts";
import { formatNodePlace, type PlaceNode } from "./place-tree.ts";
import { hasOwnWeeks } from "#features/profiles/use-whole-cell.ts";
import { WholeCell } from "./whole-cell.tsx";
import styles from "./place-table.module.css";

export interface PlaceTableProps {
  readonly info: DatasetInfo;
  readonly counts: PlaceCounts;
  readonly caption: string;
  readonly nodes: readonly PlaceNode[];
  /** Rows below the nodes that are no place. */
  readonly rest?: readonly ReservedRow[];
  /** True where nothing can be opened, and each row says where it lies. */
  readonly isFlat?: boolean;
}

/** Places and agencies with their counts; what lies in a place is drawn once its row is opened. */
export function PlaceTable({ info, counts, caption, nodes, rest = [], isFlat }: PlaceTableProps) {
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpenKeys((keys) =>
      keys.has(key) ? new Set([...keys].filter((each) => each !== key)) : new Set([...keys, key]),
    );
  const renderNode = (node: PlaceNode, depth: number): ReactNode => {
    const isOpen = openKeys.has(node.key);
    return [
      <NodeRow
        key={node.key}
        info={info}
        counts={counts}
        node={node}
        depth={depth}
        isFlat={isFlat === true}
        isOpen={isOpen}
        onToggle={() => toggle(node.key)}
      />,
      isOpen && isFlat !== true ? node.children.map((child) => renderNode(child, depth + 1)) : null,
    ];
  };
  const hasAll = counts.all !== null;
  return (
    <ScrollRegion label={`Counts: ${caption}`}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{isFlat === true ? "Place or agency" : "State, county, agency"}</th>
            <th scope="col" data-numeric>
              {hasAll ? "Declined" : "On record"}
            </th>
            {hasAll ? (
              <th scope="col" data-numeric>
                All issued
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => renderNode(node, 0))}
          {rest.map(({ key, name, detail, declined, all }) => (
            <tr key={key} data-rest>
              <th scope="row">
                <span className={styles.name} data-depth="0">
                  <span className={styles.leaf} />
                  <span className={styles.words}>
                    {name} <small>{detail}</small>
                  </span>
                </span>
              </th>
              <td data-numeric>
                <Cell {...declined} />
              </td>
              {hasAll ? <td data-numeric>{all === null ? null : <Cell {...all} />}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface NodeRowProps extends Pick<PlaceTableProps, "info" | "counts"> {
  readonly node: PlaceNode;
  /** 0 of a state, 1 of a county or city, 2 of an agency in it. */
  readonly depth: number;
  readonly isFlat: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function NodeRow({ info, counts, node, depth, isFlat, isOpen, onToggle }: NodeRowProps) {
  const viewState = useUrlView();
  const cells = findNodeCells(counts, node);
  const place = isFlat ? formatNodePlace(node) : "";
  const detail = [node.detail, place].filter((words) => words !== "").join(" · ");
  return (
    <tr>
      <th scope="row">
        <span className={styles.name} data-depth={depth}>
          {isFlat ? null : node.children.length === 0 ? (
            <span className={styles.leaf} />
          ) : (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-label={`What lies in ${node.name}`}
              onClick={onToggle}
            >
              <Icon name={isOpen ? "down" : "right"} />
            </button>
          )}
          <span className={styles.words}>
            <Link to={formatProfileAddress(viewState, node)}>{node.name}</Link>{" "}
            {detail === "" ? null : <small>{detail}</small>}
          </span>
        </span>
      </th>
      <td data-numeric>
        {hasOwnWeeks(info, node) ? (
          <WholeCell info={info} node={node} />
        ) : cells === null ? null : (
          <Cell {...cells.declined} />
        )}
      </td>
      {counts.all === null ? null : (
        <td data-numeric>
          {cells?.all === null || cells === null ? null : <Cell {...cells.all} />}
        </td>
      )}
    </tr>
  );
}
