import { useEffect, useRef, useState } from "react";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** Reads out the words politely once they have stood still for `wait` ms; the first words of a page are not read out. */
export function Announcer({
  words,
  wait = 700,
}: {
  readonly words: string;
  readonly wait?: number;
}) {
  const heard = useRef("");
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      if (heard.current !== "" && heard.current !== words) setSaid(words);
      if (words !== "") heard.current = words;
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [words, wait]);
  return (
    <VisuallyHidden>
      <output aria-live="polite">{said}</output>
    </VisuallyHidden>
  );
}
