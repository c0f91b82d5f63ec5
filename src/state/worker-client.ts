import { createAsking } from "./desk/asking.ts";
import { createStandingDesk, type StandingDesk } from "./desk/standing-desk.ts";
import { workerAddress } from "./desk/worker-address.ts";

const standing = createStandingDesk(
  () => new Worker(workerAddress(), { type: "module", name: "ddor-desk" }),
);

/** The worker's door. The worker is started at the first call. */
export function desk(): StandingDesk {
  standing.open();
  return standing;
}

/** Where questions are asked of the worker, a message at a time. */
export const asking = createAsking((message) => {
  desk()
    .answer(message)
    .then(
      (reply) => asking.receive(reply),
      (reason: unknown) => asking.fail(message.version, reason),
    );
});

/** Absolute address of the folder of published files. */
export function publishedBase(): string {
  return new URL(`${import.meta.env.BASE_URL}reports/`, location.origin).href;
}
