import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { createQueryClient } from "#state/queries/query-client.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";

const createFailedQuery = ({ cause, file, detail }: FetchFailure) => ({
  data: undefined,
  error: new FetchError(cause, file, detail),
  isFetching: false,
});

const renderInside = (content: ReactNode) =>
  render(<QueryClientProvider client={createQueryClient()}>{content}</QueryClientProvider>);

test("A panel whose file is missing has a notice of its own, with a retry", async () => {
  const fault = { cause: "missing", file: "a.json", detail: "status 404" } as const;
  const screen = await renderInside(
    <QueryFallback query={createFailedQuery(fault)} height={100} />,
  );
  await expect.element(screen.getByRole("alert")).toHaveTextContent("a.json is not on the server");
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("Panels that wait for a worker to be started again have no notice of their own and point to the one above", async () => {
  const stopped = createFailedQuery({ cause: "worker-stopped", file: "", detail: "" });
  const short = createFailedQuery({ cause: "out-of-memory", file: "", detail: "" });
  const screen = await renderInside(
    <>
      <QueryFallback query={stopped} height={100} />
      <QueryFallback query={short} height={100} />
    </>,
  );
  await expect.element(screen.getByText("Not counted: see the notice above.")).toHaveLength(2);
  expect(screen.getByRole("alert").elements()).toHaveLength(0);
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});

test("A panel whose dataset is read again keeps its room and shows no error", async () => {
  const outdated = createFailedQuery({ cause: "outdated", file: "", detail: "version 1" });
  const screen = await renderInside(<QueryFallback query={outdated} height={100} />);
  await expect.element(screen.getByText("Loading")).toBeVisible();
  expect(screen.getByRole("alert").elements()).toHaveLength(0);
});
