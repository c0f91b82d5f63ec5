import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { tableFromArrays } from "apache-arrow";
import type { Table } from "apache-arrow";
import type { Columns } from "./rows.ts";

/** An empty DuckDB in a worker of its own, the build of one thread, from our own files. */
export async function openDuckdb(): Promise<AsyncDuckDB> {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  return db;
}

/** The columns as Arrow, as DuckDB and Falcon take them in. */
export function arrowOf(columns: Columns): Table {
  return tableFromArrays(Object.fromEntries(columns.map(({ name, codes }) => [name, codes])));
}
