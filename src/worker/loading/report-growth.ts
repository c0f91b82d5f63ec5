import type { DatasetInfo } from "#worker/api/worker-api.ts";
import type { DatasetLoader } from "./dataset-loader.ts";

/**
 * Milliseconds for which a dataset waits at most, before it grows, for a question about it: with each file that came before
 * the answers, they would begin anew.
 */
const MAX_ANSWER_WAIT = 1500;

/** Tells pages how datasets grow, one version after the other. */
export interface GrowthReporter {
  /** Calls back with each version after one, until the dataset is whole or `onGrowth` answers false. */
  readonly reportGrowth: (
    loader: DatasetLoader,
    first: DatasetInfo,
    onGrowth: (info: DatasetInfo) => boolean | Promise<boolean>,
  ) => Promise<void>;
  /** A question about a version was answered: the next may follow. */
  readonly noteAnswer: (version: number) => void;
}

/** A reporter that lets the questions about a version be answered before it loads the next. */
export function createGrowthReporter(): GrowthReporter {
  const waiting = new Map<number, () => void>();

  /** Once a question about a version was answered, or no request came in time. */
  function waitForAnswer(version: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(version);
        resolve();
      };
      const timer = setTimeout(end, MAX_ANSWER_WAIT);
      waiting.set(version, end);
    });
  }

  return {
    async reportGrowth(loader, first, onGrowth) {
      let info = first;
      let answered = waitForAnswer(info.version);
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- versions follow each other
        await answered;
        loader.dropBefore(info.version);
        if (info.progress === null) return;
        // oxlint-disable-next-line no-await-in-loop -- versions follow each other
        ({ info } = await loader.loadNext(info.version));
        answered = waitForAnswer(info.version);
        // oxlint-disable-next-line no-await-in-loop -- versions follow each other
        if (!(await onGrowth(info))) return;
      }
    },
    noteAnswer: (version) => waiting.get(version)?.(),
  };
}
