import { useEffect, useState } from "react";
import styles from "./placeholder.module.css";

/** Props of a placeholder: the final height of the content, in px, and words while it is loading. */
export interface PlaceholderProps {
  readonly height: number;
  readonly words?: string;
  /** What is drawn in its room: bars on a line, rows with bars, or nothing. */
  readonly look?: "bars" | "rows" | "blank";
}

/** Widths of rows and heights of bars, in percent: of no number, so that they look like none. */
const SIZES = [72, 24, 36, 56, 30, 44, 20, 64];

/** Distance of rows in px. */
const ROW_HEIGHT = 26;

/** Holds the room of what is being loaded; says so after 300 ms, so that a quick answer does not flicker. */
export function Placeholder({ height, words = "Loading…", look = "blank" }: PlaceholderProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.placeholder} aria-busy="true">
      {/* Measures are attributes because the first paint may hold no style attribute. */}
      <svg width={look === "blank" ? "1" : "100%"} height={height} aria-hidden="true">
        {look === "bars" ? <Bars height={height} /> : null}
        {look === "rows" ? <Rows height={height} /> : null}
      </svg>
      <span>{isShown ? words : null}</span>
    </div>
  );
}

function Bars({ height }: { readonly height: number }) {
  const room = height - 24;
  return (
    <>
      {SIZES.slice(0, 6).map((size, at) => (
        <rect
          key={size}
          x={`${4 + at * 16}%`}
          y={room - (room * size) / 100}
          width="11%"
          height={(room * size) / 100}
        />
      ))}
      <line x1="0" x2="100%" y1={room} y2={room} />
    </>
  );
}

function Rows({ height }: { readonly height: number }) {
  return Array.from({ length: Math.floor(height / ROW_HEIGHT) }, (_, at) => (
    <rect
      key={at}
      x="0"
      y={at * ROW_HEIGHT + 6}
      width={`${SIZES[at % SIZES.length] ?? 40}%`}
      height="14"
    />
  ));
}
