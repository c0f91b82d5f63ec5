import { useEffect, useState } from "react";
import styles from "./placeholder.module.css";

/** Props of a placeholder: the final height of what is awaited, in px, and what is said of it. */
export interface PlaceholderProps {
  readonly height: number;
  readonly words?: string;
}

/** Holds the room of what is being loaded; says so after 300 ms, so that a quick answer does not flicker. */
export function Placeholder({ height, words = "Loading…" }: PlaceholderProps) {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(true);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.placeholder} aria-busy="true">
      {/* The height is an attribute because the first paint may hold no style attribute. */}
      <svg width="1" height={height} aria-hidden="true" />
      <span>{said ? words : null}</span>
    </div>
  );
}
