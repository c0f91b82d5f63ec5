import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Table } from "apache-arrow";
import type { Gesture } from "../gestures.ts";
import { arrowOf, openDuckdb } from "../open-duckdb.ts";
import { AGENCY, STATE, WEEK } from "../rows.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** A table in DuckDB's own worker, filled by Arrow; one query of six group-bys after each gesture. */
export function makeSystem(): System {
  let columns: Columns = [];
  let connection: AsyncDuckDBConnection | null = null;
  let read: Table | null = null;

  async function readAll(where: (at: number) => string): Promise<void> {
    const queries = columns.map(
      ({ name }, at) =>
        `select ${at} as part, ${name}::integer as code, count(*)::integer as n from lines ${where(at)} group by ${name}`,
    );
    read = (await connection?.query(queries.join(" union all "))) ?? null;
  }

  return {
    async open() {
      connection = await (await openDuckdb()).connect();
    },
    async load(all) {
      columns = all;
      await connection?.insertArrowTable(arrowOf(all), { name: "lines" });
      await readAll(() => "");
    },
    gesture: (gesture) => readAll((at) => condition(gesture, at)),
    answers() {
      const [parts, codes, counts] = ["part", "code", "n"].map(
        (name): Int32Array => read?.getChild(name)?.toArray() ?? new Int32Array(),
      );
      const sums = columns.map(({ size }) => new Float64Array(size));
      parts?.forEach((part, i) => sums[part]?.set([counts?.[i] ?? 0], codes?.[i]));
      return sums;
    },
    isElsewhere: true,
  };
}

/** The filters of the columns but `without`. */
function condition({ weeks, states, agencies }: Gesture, without: number): string {
  const parts = ["true"];
  if (without !== WEEK) parts.push(`week between ${weeks.join(" and ")}`);
  if (without !== STATE && states.length > 0) parts.push(`state in (${states.join()})`);
  if (without !== AGENCY && agencies.length > 0) parts.push(`agency in (${agencies.join()})`);
  return `where ${parts.join(" and ")}`;
}
