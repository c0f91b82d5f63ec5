import { FetchError } from "#data/errors/fetch-error.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";

/** What crosses the border of the worker: a value, or why it cannot be loaded. An error that is thrown there is a bug. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FetchFailure };

/** What `make` makes; a `FetchError` that it throws becomes its failure, other errors are thrown on. */
export async function toResult<T>(make: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await make() };
  } catch (reason) {
    if (reason instanceof FetchError) return { ok: false, fault: reason.failure };
    if (isMissingPart(reason)) {
      return { ok: false, fault: { cause: "part-missing", file: "", detail: reason.message } };
    }
    throw reason;
  }
}

/** The value of a result; throws its failure as a `FetchError`. */
export function unwrapResult<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw createFetchError(result.fault);
}

/** The error that carries a failure. */
export function createFetchError({ cause, file, detail }: FetchFailure): FetchError {
  return new FetchError(cause, file, detail);
}

/** True where a script could not be loaded: Chromium, Firefox and Safari each say so in words of their own. */
function isMissingPart(reason: unknown): reason is TypeError {
  return (
    reason instanceof TypeError &&
    /dynamically imported module|importing a module script failed/iu.test(reason.message)
  );
}
