import { formatCount } from "#domain/text/format-count.ts";

/** Rows that one scroll bar can reach: browsers draw no element higher than about 33 million px. */
export const ROWS_PER_BLOCK = 100_000;

interface RowBlocksProps {
  readonly lines: number;
  readonly block: number;
  readonly onBlock: (block: number) => void;
}

/** The rows that the table below reaches, and buttons to the rows before and after; nothing where it reaches all. */
export function RowBlocks({ lines, block, onBlock }: RowBlocksProps) {
  if (lines <= ROWS_PER_BLOCK) return null;
  const last = Math.ceil(lines / ROWS_PER_BLOCK) - 1;
  return (
    <p data-print="hidden">
      Rows {formatCount(block * ROWS_PER_BLOCK + 1)} to{" "}
      {formatCount(Math.min(lines, (block + 1) * ROWS_PER_BLOCK))} of {formatCount(lines)}.{" "}
      <button type="button" disabled={block === 0} onClick={() => onBlock(block - 1)}>
        Rows before
      </button>{" "}
      <button type="button" disabled={block === last} onClick={() => onBlock(block + 1)}>
        Rows after
      </button>
    </p>
  );
}
