import { wrap } from "comlink";
import workerUrl from "#worker/worker.ts?worker&url";
import type { Index } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import type { Answer } from "#engine/question.ts";
import type { CorpusFrame, Desk, Had } from "#worker/desk.ts";

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The worker stopped or could not start; a bug of ours or of the browser, shown by the error boundary. */
export class WorkerStopped extends Error {
  constructor(detail: string) {
    super(
      `The part of this page that holds the tables stopped: ${detail || "no reason was given"}`,
    );
    this.name = "WorkerStopped";
  }
}

/** The absolute address of a worker script; throws where it is not one of this origin's. */
export function ownAddress(address: string, page: string): string {
  const url = new URL(address, page);
  if (url.origin !== new URL(page).origin) throw new TypeError(`not our own worker: ${address}`);
  return url.href;
}

let address: string | null = null;

/** The worker's address through the page's one Trusted Types policy, which may be made only once. */
function workerAddress(): string {
  if (address !== null) return address;
  const rules = { createScriptURL: (text: string) => ownAddress(text, location.href) };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const made = trustedTypes?.createPolicy("ddor-worker", rules).createScriptURL(workerUrl);
  // A TrustedScriptURL is taken wherever TypeScript's own library still says string.
  address = (made as string | undefined) ?? rules.createScriptURL(workerUrl);
  return address;
}

function start(): Desk {
  const worker = new Worker(workerAddress(), { type: "module", name: "ddor-desk" });
  const stopped = new Promise<never>((_, reject) => {
    const stop = (detail: string): void => {
      worker.terminate();
      started = null;
      reject(new WorkerStopped(detail));
    };
    worker.addEventListener("error", (event) => stop(event.message));
    worker.addEventListener("messageerror", () => stop("a message could not be read"));
  });
  // Each call below meets the rejection by itself; without a call there is nobody to tell yet.
  stopped.catch(() => undefined);
  const remote = wrap<Desk>(worker);
  const orStopped = <T>(answer: PromiseLike<T>): Promise<T> => Promise.race([answer, stopped]);
  return {
    index: (base) => orStopped<Had<Index>>(remote.index(base)),
    notes: (base, collection) => orStopped<Had<readonly Note[]>>(remote.notes(base, collection)),
    edition: (base, collection, entry) =>
      orStopped<Had<EditionFrame>>(remote.edition(base, collection, entry)),
    corpus: (base, name, files) => orStopped<Had<CorpusFrame>>(remote.corpus(base, name, files)),
    answer: (base, names, questions) =>
      orStopped<Had<readonly Answer[]>>(remote.answer(base, names, questions)),
    retry: () => orStopped<void>(remote.retry()),
  };
}

let started: Desk | null = null;

/** The worker's door, started at the first call. Calls reject with `WorkerStopped` where the worker dies. */
export function desk(): Desk {
  started ??= start();
  return started;
}

/** Absolute address of the folder of published files. */
export function publishedBase(): string {
  return new URL(`${import.meta.env.BASE_URL}reports/`, location.origin).href;
}
