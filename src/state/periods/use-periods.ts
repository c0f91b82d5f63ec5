import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import type { Collection } from "#domain/collection.ts";
import { importedId } from "#domain/opening/opened-file.ts";
import { writePeriod, type Period } from "#domain/period.ts";
import type { CorpusName, Had } from "#worker/desk.ts";
import { loadedMap, type Loaded } from "#state/loaded.ts";
import { filesNamed } from "#state/opening/named-files.ts";
import { useIndex } from "#state/use-published.ts";
import { searchOf, useChosen } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { readPeriods, type ChosenPeriod, type ReadPeriods } from "./read-periods.ts";

/** The periods of the address, the collections they may be of, and how to choose others. */
export interface PeriodsInHand extends ReadPeriods {
  readonly collections: readonly Collection[];
  /** Goes to the page of these periods; the browser's back undoes it. */
  readonly put: (periods: readonly Period[]) => void;
}

/** The periods that the address names, or what stands in for them: nothing does for a file of the reader's own that is not here. */
export function usePeriods(): Loaded<PeriodsInHand> {
  const { view } = useChosen();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const index = useIndex();
  const { data, asof, reading } = view;
  const put = useCallback(
    (periods: readonly Period[]) =>
      void navigate(pathname + withPeriods(view, search, periods), { preventScrollReset: true }),
    [navigate, pathname, search, view],
  );
  const collections = index.value?.collections;
  const read = useMemo(() => {
    const texts = new URLSearchParams(search).getAll("p").filter((text) => text !== "");
    return readPeriods(texts, collections ?? [], { data, asof, reading });
  }, [search, collections, data, asof, reading]);
  return loadedMap(index, (value): Had<PeriodsInHand> => {
    const ids = value.collections.map(({ id }) => id);
    const missing = filesNamed(search).find((hash) => !ids.includes(importedId(hash)));
    return missing === undefined
      ? { ok: true, value: { ...read, collections: value.collections, put } }
      : { ok: false, fault: { cause: "not-here", file: "", detail: missing } };
  });
}

/** The search of a view on the page that compares these periods. */
export function withPeriods(view: View, present: string, periods: readonly Period[]): string {
  const own = new URLSearchParams(
    [...new URLSearchParams(present)].filter(([name]) => name !== "p"),
  );
  for (const period of periods) own.append("p", writePeriod(period));
  return searchOf(view, own.toString(), false);
}

/** Which corpus a period is counted in. */
export function corpusNameOf({ collection, asof }: ChosenPeriod, view: View): CorpusName {
  return { collection: collection.id, asof, reading: view.reading };
}
