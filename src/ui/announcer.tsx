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
  const lastWords = useRef("");
  const [announcement, setAnnouncement] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      if (lastWords.current !== "" && lastWords.current !== words) setAnnouncement(words);
      if (words !== "") lastWords.current = words;
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [words, wait]);
  return (
    <VisuallyHidden>
      <output aria-live="polite">{announcement}</output>
    </VisuallyHidden>
  );
}
