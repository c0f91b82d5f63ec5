import { useEffect, useState } from "react";
import styles from "./placeholder.module.css";

/** Props of a placeholder: the final height of the content, in px, and words while it is loading. */
export interface PlaceholderProps {
  readonly height: number;
  readonly words?: string;
}

/** Holds the room of what is being loaded; says so after 300 ms, so that a quick answer does not flicker. */
export function Placeholder({ height, words = "Loading…" }: PlaceholderProps) {
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
      {/* The height is an attribute because the first paint may hold no style attribute. */}
      <svg width="1" height={height} aria-hidden="true" />
      <span>{isShown ? words : null}</span>
    </div>
  );
}
