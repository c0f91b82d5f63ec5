import { use, type ComponentType } from "react";

/** A part of the application that could not be loaded, such as after a new release or without a connection. */
export class MissingPartError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "MissingPartError";
  }
}

/** A component that is loaded when it is first drawn, or before by `preload`. */
export type LazyComponent<Props> = ComponentType<Props> & { readonly preload: () => Promise<void> };

const forgetFailures = new Set<() => void>();

/** Lets every component that could not be loaded be loaded again when it is next drawn. */
export function retryMissingParts(): void {
  for (const forget of forgetFailures) forget();
  forgetFailures.clear();
}

/**
 * A component that `load` loads. Unlike React's `lazy` it can be loaded again after a failure, which it throws as a
 * `MissingPartError`; and once it is loaded, it is drawn at once.
 */
export function createLazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;

  function startLoading(): Promise<ComponentType<Props>> {
    if (loading !== null) return loading;
    const promise: Promise<ComponentType<Props>> = load().catch((reason: unknown) => {
      forgetFailures.add(() => {
        loading = null;
      });
      throw new MissingPartError(reason);
    });
    promise.then(
      // React's `use` reads a promise with these fields at once, without a turn of waiting.
      (component) => Object.assign(promise, { status: "fulfilled", value: component }),
      () => undefined, // whoever draws it meets the error
    );
    loading = promise;
    return promise;
  }

  function LazyPart(props: Props) {
    const Part = use(startLoading());
    // oxlint-disable-next-line react/static-components -- it is loaded once, not made at each drawing
    return <Part {...props} />;
  }

  return Object.assign(LazyPart, {
    preload: async () => {
      await startLoading();
    },
  });
}
