import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";

const loadedWith = (fault: FetchFailure) => ({
  data: null,
  error: fault,
  isLate: false,
  isFetching: false,
  refetch: () => undefined,
});

test("a figure whose file is missing has a notice of its own, with a retry", async () => {
  const fault = { cause: "missing", file: "a.json", detail: "status 404" } as const;
  const screen = await render(<QueryFallback loaded={loadedWith(fault)} height={100} />);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("a.json is not on the server");
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("figures that wait for a new start have none: they point to the one above", async () => {
  const stopped = loadedWith({ cause: "worker-stopped", file: "", detail: "" });
  const short = loadedWith({ cause: "out-of-memory", file: "", detail: "" });
  const screen = await render(
    <>
      <QueryFallback loaded={stopped} height={100} />
      <QueryFallback loaded={short} height={100} />
    </>,
  );
  await expect
    .element(screen.getByText("Not counted: see the notice above.").first())
    .toBeVisible();
  expect(screen.getByRole("alert").elements()).toHaveLength(0);
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
