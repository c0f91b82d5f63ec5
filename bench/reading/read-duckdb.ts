import { DuckDBDataProtocol } from "@duckdb/duckdb-wasm";
import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { openDuckdb } from "../open-duckdb.ts";
import { COUNTED, descending } from "./reader.ts";
import type { Counted, Reader } from "./reader.ts";

/** Rows marked as duplicates are left out, and weeks begin on Saturday, as ours do; only the columns that are counted are kept. */
const TABLE = (from: string): string => `
  create table lines as select
    facility_state as state,
    detention_facility as agency,
    date_diff('day', date '1970-01-03', detainer_prepare_date::date) // 7 as week,
    detainer_lift_reason as outcome,
    citizenship_country as citizenship,
    msc_charge_code as charge
  from ${from} where not duplicate_likely::boolean`;

/** DuckDB-Wasm in a worker of its own: the file's columns into a table, and one query of six group-bys. */
export function readDuckdb(kind: "csv" | "parquet"): Reader {
  let db: AsyncDuckDB | null = null;
  let connection: AsyncDuckDBConnection | null = null;
  return {
    async open() {
      db = await openDuckdb();
      connection = await db.connect();
      await connection.query("select 1");
    },
    async read(file) {
      if (db === null || connection === null) throw new Error("not opened");
      const begun = performance.now();
      await db.registerFileHandle("file", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      const from =
        kind === "csv"
          ? "read_csv('file', auto_detect=true, header=true, nullstr='NA', all_varchar=true)"
          : "read_parquet('file')";
      await connection.query(TABLE(from));
      const read = performance.now();
      const queries = COUNTED.map(
        (name, at) => `select ${at} as part, count(*)::integer as n from lines group by ${name}`,
      );
      const answer = await connection.query(queries.join(" union all "));
      const [parts, sums] = ["part", "n"].map(
        (name): Int32Array => answer.getChild(name)?.toArray() ?? new Int32Array(),
      );
      const done = performance.now();
      const counts = COUNTED.map((name, at): [Counted, readonly number[]] => [
        name,
        descending(Array.from(sums ?? []).filter((_, i) => parts?.[i] === at)),
      ]);
      const all = await connection.query("select count(*)::integer as n from lines");
      return {
        rows: Number(all.getChild("n")?.get(0)),
        counts: Object.fromEntries(counts) as Record<Counted, readonly number[]>,
        stages: { read: read - begun, "six counts": done - read },
      };
    },
  };
}
