import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { useEffect, useId, useMemo, useState } from "react";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { MapState, StateMapModel } from "./state-map-model.ts";
import styles from "./state-map.module.css";

interface StateMapProps {
  readonly model: StateMapModel;
  /** Says measure and period; the word "count" is added. */
  readonly label: string;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** A state was clicked: two letters. Keys reach the same through the bars. */
  readonly onPick: (state: string) => void;
}

interface Outline {
  readonly fips: string;
  readonly path: string;
}

/** How a state without a count above 0 is drawn: plain where it is none, gray where the filter leaves it out, otherwise hatched. */
type Fill = "none" | "not-selected" | "unknown";

const FILL_WORDS: Readonly<Record<Fill, string>> = {
  none: "none",
  "not-selected": "not selected",
  unknown: "number not known",
};

function getFillKind({ cell }: MapState): Fill {
  if (cell === "reported-zero" || cell === "not-named") return "none";
  return cell === "not-selected" ? "not-selected" : "unknown";
}

/** A map of counts; states without a known number are hatched. Outlines come when the map is first opened. */
export function StateMap({ model, label, notes, asof, onPick }: StateMapProps) {
  const [outlines, setOutlines] = useState<readonly Outline[] | "failed" | null>(null);
  const hatch = useId();
  useEffect(() => {
    let isUnmounted = false;
    loadOutlines().then(
      (loaded) => isUnmounted || setOutlines(loaded),
      () => isUnmounted || setOutlines("failed"),
    );
    return () => {
      isUnmounted = true;
    };
  }, []);
  const byFips = useMemo(() => new Map(model.states.map((state) => [state.fips, state])), [model]);
  const fills = new Set(
    model.states.filter(({ step }) => step === null).map((state) => getFillKind(state)),
  );
  const marked = model.states.filter(({ marks }) => marks.length > 0);
  return (
    <div className={styles.map}>
      <svg viewBox="0 0 975 610" role="img" aria-label={`${label}: map of the count by state`}>
        <defs>
          <pattern
            id={hatch}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="8" height="8" fill="var(--page)" />
            <line y2="8" stroke="var(--hatch)" strokeWidth="2" />
          </pattern>
        </defs>
        {Array.isArray(outlines) &&
          sortStates(outlines, byFips).map(({ fips, path }) => {
            const state = byFips.get(fips);
            return state === undefined ? null : (
              <path
                key={fips}
                d={path}
                className={state.marks.length > 0 ? styles.marked : undefined}
                fill={getFill(state, model.steps.length, hatch)}
                onClick={() => onPick(state.code)}
              >
                <title>{state.title}</title>
              </path>
            );
          })}
      </svg>
      {outlines === "failed" && (
        <p role="alert">
          The outlines of the states could not be loaded. The bars show the same numbers.
        </p>
      )}
      <ul className={styles.key} aria-label="Key: count, not a rate">
        <li>Count, not a rate:</li>
        {model.steps.map(([from, to], at) => (
          <li key={from}>
            <i style={{ background: getShade(at, model.steps.length) }} />
            {from === to ? from : `${from} to ${to}`}
          </li>
        ))}
        {[...fills].map((fill) => (
          <li key={fill}>
            <i className={styles[fill]} />
            {FILL_WORDS[fill]}
          </li>
        ))}
        {marked.length === 0 ? null : (
          <li>
            <i className={styles.edge} />
            edge: a note touches a part of the number
          </li>
        )}
        {model.unplaced.map((words) => (
          <li key={words}>Not on the map: {words}</li>
        ))}
      </ul>
      <ul className={styles.notes}>
        {marked.map((state) => (
          <li key={state.code}>
            {state.name}: <NoteBadge lines={state.marks} notes={notes} asof={asof} />
          </li>
        ))}
      </ul>
      <p className={styles.help}>A click filters by a state. With the keyboard, use the bars.</p>
    </div>
  );
}

/** Marked states last, so that no neighbor covers their edge. */
function sortStates(
  outlines: readonly Outline[],
  states: ReadonlyMap<string, MapState>,
): readonly Outline[] {
  const isMarked = ({ fips }: Outline) => Number((states.get(fips)?.marks.length ?? 0) > 0);
  return [...outlines].sort((a, b) => isMarked(a) - isMarked(b));
}

function getFill(state: MapState, steps: number, hatch: string): string {
  if (state.step !== null) return getShade(state.step, steps);
  const fill = getFillKind(state);
  if (fill === "unknown") return `url(#${hatch})`;
  return fill === "none" ? "var(--page)" : "var(--line)";
}

function getShade(step: number, steps: number): string {
  const part = Math.round(25 + (75 * (step + 1)) / Math.max(1, steps));
  return `color-mix(in srgb, var(--accent) ${part}%, var(--page))`;
}

async function loadOutlines(): Promise<readonly Outline[]> {
  const file = await import("us-atlas/states-albers-10m.json");
  const topology = file.default as unknown as Topology<{ states: GeometryCollection }>;
  const path = geoPath();
  return feature(topology, topology.objects.states).features.map((state) => ({
    fips: String(state.id),
    path: path(state) ?? "",
  }));
}
