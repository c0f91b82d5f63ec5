import { useEffect, useState } from "react";

/** Props of a placeholder: the final height of what is awaited, in px, and whether it is later than ten seconds. */
export interface PlaceholderProps {
  readonly height: number;
  readonly late?: boolean;
  readonly words?: string;
}

/** Holds the room of what is being loaded; says so after 300 ms, so that a quick answer does not flicker. */
export function Placeholder({ height, late = false, words = "Loading…" }: PlaceholderProps) {
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
    <div className="placeholder soft" style={{ minHeight: height }} aria-busy="true">
      {late ? "This is taking longer than ten seconds." : said ? words : null}
    </div>
  );
}
