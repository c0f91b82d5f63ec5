import styles from "./icon.module.css";

/** Paths of the icons on a field of 16 by 16, drawn as lines. */
const PATHS = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14",
  menu: "M2 4h12M2 8h12M2 12h12",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  down: "M4 6l4 4 4-4",
  right: "M6 4l4 4-4 4",
  check: "M3 8.5 6.5 12 13 4.5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  download: "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  share: "M8 10V2M5 4.5 8 1.8l3 2.7M4 7.5H3v6.5h10V7.5h-1",
  filter: "M2 4h12M4.5 8h7M6.5 12h3",
  swap: "M2.5 5.5h10l-2.5-3M13.5 10.5h-10l2.5 3",
  theme: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 0v12M9.5 3v10M11 3.8v8.4M12.5 5v6",
  note: "M2.5 3h11v7.5H8L5 13.5v-3H2.5Z",
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside or in place of words; screen readers pass over it, so that a button of it alone needs a name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={name === "more" ? styles.dots : styles.icon}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
