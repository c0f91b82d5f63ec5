/** The hatching of bars, by the end of its id. */
const PATTERNS = [
  // What is reported and not in this file.
  { name: "hatch", size: 6, angle: 45, color: "var(--hatch)", width: 2, isOpaque: true },
  // Counts of weeks whose outcomes are still open.
  { name: "open", size: 5, angle: 45, color: "var(--accent)", width: 4, isOpaque: true },
  // Weeks without an edition.
  { name: "gap", size: 7, angle: 45, color: "var(--hatch-soft)", width: 2, isOpaque: false },
];

/** Definitions of the hatch patterns of a chart, whose ids begin with `id`. */
export function HatchPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {PATTERNS.map(({ name, size, angle, color, width, isOpaque }) => (
        <pattern
          key={name}
          id={`${id}${name}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${angle})`}
        >
          {isOpaque ? <rect width={size} height={size} fill="var(--page)" /> : null}
          <line y2={size} stroke={color} strokeWidth={width} />
        </pattern>
      ))}
    </defs>
  );
}
