import { useEffect, useState, type ReactNode } from "react";
import styles from "./menu-message.module.css";

/** How long a message stays, in milliseconds. */
const MESSAGE_TIME = 4000;

/** The place of a menu's button, below which stands what came of an entry: read out, and seen. */
export function MenuMessage({
  words,
  align = "end",
  children,
}: {
  readonly words: string;
  /** The edge of the button that the message keeps to. */
  readonly align?: "start" | "end";
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.anchor} data-align={align} data-print="hidden">
      {children}
      <span role="status">
        {words === "" ? null : <span className={styles.message}>{words}</span>}
      </span>
    </span>
  );
}

/** The words of a message, and a function that says them; what is final goes away by itself. */
export function useMenuMessage(): readonly [
  words: string,
  say: (words: string, isFinal: boolean) => void,
] {
  const [message, setMessage] = useState({ words: "", isFinal: true });
  useEffect(() => {
    if (message.words === "" || !message.isFinal) return undefined;
    const timer = setTimeout(() => setMessage({ words: "", isFinal: true }), MESSAGE_TIME);
    return () => clearTimeout(timer);
  }, [message]);
  return [message.words, (words, isFinal) => setMessage({ words, isFinal })];
}
