import { setupWorker } from "msw/browser";
import { isFaultName } from "./faults.ts";
import {
  addLargeCollection,
  createHandlers,
  createLargeHandler,
  createRecordsHandler,
} from "./handlers.ts";
import { makeRecords } from "./make-records.ts";
import { makeReport } from "./make-report.ts";
import { addCollections, packRecords, packReport } from "./pack-report.ts";

/** The collection of a million lines, in the index only where the address asks for it at the start. */
const LARGE_ID = "synthetic-1m";

interface TrustedTypesFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Starts the pretend server in development: a synthetic report and synthetic records for requests under `reports/`,
 * everything else goes through. `?fault=` in the address chooses a fault by name; throws a RangeError where no fault has the name.
 */
export async function startMocks(): Promise<void> {
  allowWorkerScript();
  const faultName = new URLSearchParams(location.search).get("fault");
  if (faultName !== null && !isFaultName(faultName))
    throw new RangeError(`no fault is named "${faultName}"`);
  const report = makeReport({ seed: 7, weeks: 26, agencies: 60, rowsPerWeek: 120, complete: 0.5 });
  const records = await packRecords(
    makeRecords({ seed: 7, weeks: 40, agencies: 80, rowsPerWeek: 150 }),
  );
  const files = addCollections(await packReport(report), [records.collection]);
  const isLarge = new URLSearchParams(location.search).get("data") === LARGE_ID;
  const all = isLarge ? await addLargeCollection(files) : files;
  const worker = setupWorker(
    ...createHandlers(all, faultName),
    createRecordsHandler(records, faultName),
    createLargeHandler(),
  );
  await worker.start({ onUnhandledRequest: "bypass", quiet: true });
}

/** msw registers its worker by a plain text, which Trusted Types refuse unless a default policy takes it. */
function allowWorkerScript(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin) {
        throw new TypeError(`not a script of this origin: ${address}`);
      }
      return address;
    },
  });
}
