import { ArrowDB } from "falcon-vis/build/db/arrow";
import { FalconVis } from "falcon-vis/build/falcon";
import type { View1D } from "falcon-vis/build/views";
import { arrowOf } from "../open-duckdb.ts";
import { STATE, WEEK } from "../rows.ts";
import type { Column, Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** Six views over Arrow; a view's index is made when the pointer rests on its control, as Falcon asks. */
export function makeSystem(): System {
  let columns: Columns = [];
  let views: readonly View1D[] = [];
  let read: readonly ArrayLike<number>[] = [];
  let waited = 0;
  let answered = () => {};

  function note(): void {
    waited -= 1;
    if (waited === 0) answered();
  }

  return {
    async load(all) {
      columns = all;
      const falcon = new FalconVis(new ArrowDB(arrowOf(all)));
      views = await Promise.all(
        all.map(async (column) => falcon.view1D(dimensionOf(column), note)),
      );
      await falcon.all();
      read = counts(views);
    },
    async settle({ column }) {
      await views[column]?.activate();
    },
    async gesture({ column, weeks, states, agencies }) {
      // Falcon does not wait for the other views' counts: it tells of each.
      waited = views.length - 1;
      const all = new Promise<void>((resolve) => (answered = resolve));
      if (column === WEEK) await views[WEEK]?.select([weeks[0] - 0.5, weeks[1] + 0.5]);
      else {
        const chosen = column === STATE ? states : agencies;
        await views[column]?.select(chosen.length === 0 ? undefined : [...chosen]);
      }
      await all;
      read = counts(views);
    },
    answers: () => columns.map((_, at) => read[at] ?? []),
  };
}

function counts(views: readonly View1D[]): readonly ArrayLike<number>[] {
  return views.map(({ state }) => state.filter ?? []);
}

/** Weeks as an interval of pixels, a pixel a week and one more, which is where Falcon's rounding is exact; others as values. */
function dimensionOf({ name, size }: Column): View1D["dimension"] {
  if (name !== "week") {
    return { type: "categorical", name, range: Array.from({ length: size }, (_, code) => code) };
  }
  const binConfig = { start: 0, stop: size, step: 1 };
  return { type: "continuous", name, resolution: size + 1, binConfig };
}
