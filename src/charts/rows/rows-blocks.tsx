import { formatCount } from "#domain/words/count.ts";

/** Lines that one scroll bar can reach: browsers draw no element higher than about 33 million px. */
export const BLOCK = 100_000;

interface RowsBlocksProps {
  readonly lines: number;
  readonly block: number;
  readonly onBlock: (block: number) => void;
}

/** Which lines the table below reaches, and steps to those before and after; nothing where it reaches all. */
export function RowsBlocks({ lines, block, onBlock }: RowsBlocksProps) {
  if (lines <= BLOCK) return null;
  const last = Math.ceil(lines / BLOCK) - 1;
  return (
    <p className="rows-blocks no-print">
      Lines {formatCount(block * BLOCK + 1)} to {formatCount(Math.min(lines, (block + 1) * BLOCK))}{" "}
      of {formatCount(lines)}.{" "}
      <button type="button" disabled={block === 0} onClick={() => onBlock(block - 1)}>
        Lines before
      </button>{" "}
      <button type="button" disabled={block === last} onClick={() => onBlock(block + 1)}>
        Lines after
      </button>
    </p>
  );
}
