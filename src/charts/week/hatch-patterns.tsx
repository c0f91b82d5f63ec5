/** A pattern of slanted lines, `size` apart, on an opaque ground or on none. */
function HatchPattern({
  id,
  size,
  angle,
  color,
  width,
  isOpaque,
}: {
  readonly id: string;
  readonly size: number;
  readonly angle: number;
  readonly color: string;
  readonly width: number;
  readonly isOpaque: boolean;
}) {
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${angle})`}
    >
      {isOpaque ? <rect width={size} height={size} fill="var(--page)" /> : null}
      <line y2={size} stroke={color} strokeWidth={width} />
    </pattern>
  );
}

/**
 * The hatching of bars, by the end of its id: `hatch` for what is reported and not in this file, `gap` for weeks without an
 * edition, `open` for counts of weeks whose outcomes are still open.
 */
export function HatchPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <HatchPattern id={`${id}hatch`} size={6} angle={45} color="var(--hatch)" width={2} isOpaque />
      <HatchPattern
        id={`${id}open`}
        size={5}
        angle={-45}
        color="var(--accent)"
        width={4}
        isOpaque
      />
      <HatchPattern
        id={`${id}gap`}
        size={7}
        angle={45}
        color="var(--line)"
        width={1.5}
        isOpaque={false}
      />
    </defs>
  );
}
