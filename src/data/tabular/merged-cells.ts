import type {
  ImportOptions,
  MergedCells,
  RowConsumer,
  TableReader,
  TableSummary,
} from "./table-reader.ts";

/** Thrown by a reader that came by merged cells behind the rows that they belong to. */
export class MergedCellsError extends Error {
  readonly mergedCells: MergedCells;

  constructor(mergedCells: MergedCells) {
    super("The sheets have merged cells.");
    this.name = "MergedCellsError";
    this.mergedCells = mergedCells;
  }
}

/**
 * Reads a table, and once more where its sheets turn out to have merged cells: a workbook names them behind its rows, and
 * one that has none is read once. Throws as `readRows` does.
 */
export async function readWithMergedCells<Consumer extends RowConsumer>(
  readRows: TableReader,
  source: Blob,
  createConsumer: () => Consumer,
  options: ImportOptions,
): Promise<{ readonly consumer: Consumer; readonly summary: TableSummary }> {
  const read = async (mergedCells: MergedCells) => {
    const consumer = createConsumer();
    return { consumer, summary: await readRows(source, consumer, { ...options, mergedCells }) };
  };
  try {
    return await read(new Map());
  } catch (thrown) {
    if (!(thrown instanceof MergedCellsError)) throw thrown;
    return read(thrown.mergedCells);
  }
}
