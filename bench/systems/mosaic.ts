import { Coordinator, Selection, clauseInterval, clausePoints } from "@uwdata/mosaic-core";
import { DuckDBWASMConnector, makeClient } from "@uwdata/mosaic-core";
import type { MosaicClient, SelectionClause } from "@uwdata/mosaic-core";
import { Query, count } from "@uwdata/mosaic-sql";
import type { FilterExpr } from "@uwdata/mosaic-sql";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type { Gesture } from "../gestures.ts";
import { arrowOf, openDuckdb } from "../open-duckdb.ts";
import { STATE, WEEK } from "../rows.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** An answer's table, as Mosaic hands it on; a count may be a big integer. */
interface Counts {
  toArray(): readonly { readonly code: number; readonly n: number | bigint }[];
}

/**
 * A coordinator over DuckDB and six clients of one crossfilter selection, caches and tables of pre-aggregates as they are
 * by default. The tables are made when the pointer rests on a control, as Mosaic's interactors do it.
 */
export function makeSystem(): System {
  const selection = Selection.crossfilter();
  const read: Counts[] = [];
  let columns: Columns = [];
  let database: AsyncDuckDB | null = null;
  let coordinator: Coordinator | null = null;
  let clients: readonly MosaicClient[] = [];

  function clauseOf({ column, weeks, states, agencies }: Omit<Gesture, "kind">): SelectionClause {
    const { name = "", size = 0 } = columns[column] ?? {};
    const source = clients[column] as MosaicClient;
    if (column === WEEK) {
      // A pixel a week, so that what is made of pixels is exact.
      const pixels: [number, number] = [0, size];
      const scale = { type: "linear" as const, domain: pixels, range: pixels };
      return clauseInterval(name, [...weeks], { source, scale });
    }
    const chosen = column === STATE ? states : agencies;
    return clausePoints([name], chosen.length === 0 ? null : chosen.map((one) => [one]), {
      source,
    });
  }

  return {
    async open() {
      database = await openDuckdb();
    },
    async load(all) {
      if (database === null) return;
      columns = all;
      const connection = await database.connect();
      await connection.insertArrowTable(arrowOf(all), { name: "lines" });
      const made = new Coordinator(new DuckDBWASMConnector({ duckdb: database, connection }), {
        logger: null,
      });
      coordinator = made;
      clients = all.map(({ name }, at) =>
        makeClient({
          coordinator: made,
          selection,
          query: (filter: FilterExpr) =>
            Query.from("lines").select({ code: name, n: count() }).where(filter).groupby(name),
          queryResult: (data) => (read[at] = data as Counts),
        }),
      );
      await Promise.all(clients.map(async (client) => settled(client)));
    },
    async settle({ column }) {
      // Before the first move any choice will do; Mosaic makes its tables for all choices of the column.
      selection.activate(clauseOf({ column, weeks: [0, 1], states: [0], agencies: [0] }));
      const tables = [...(coordinator?.preaggregator.entries.values() ?? [])];
      await Promise.all(tables.map(async (table) => table && "result" in table && table.result));
    },
    async gesture(gesture) {
      selection.update(clauseOf(gesture));
      await selection.pending("value");
    },
    answers: () =>
      columns.map(({ size }, at) => {
        const sums = new Float64Array(size);
        for (const { code, n } of read[at]?.toArray() ?? []) sums[code] = Number(n);
        return sums;
      }),
    isElsewhere: true,
  };
}

/** Waits until a client that was just made has its first answer: first for its making, then for its query. */
async function settled(client: MosaicClient): Promise<void> {
  while (!client.initialized) await client.pending;
  await client.pending;
}
