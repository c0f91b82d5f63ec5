import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import type { Fault } from "#domain/publication/fault.ts";
import { NotHere } from "#views/notices/fault-notice.tsx";

const loadedWith = (fault: Fault) => ({
  value: null,
  fault,
  late: false,
  pending: false,
  retry: () => undefined,
});

test("a figure whose file is missing has a notice of its own, with a retry", async () => {
  const fault = { cause: "missing", file: "a.json", detail: "status 404" } as const;
  const screen = await render(<NotHere loaded={loadedWith(fault)} height={100} />);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("a.json is not on the server");
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("figures that wait for a new start have none: they point to the one above", async () => {
  const stopped = loadedWith({ cause: "worker-stopped", file: "", detail: "" });
  const short = loadedWith({ cause: "out-of-memory", file: "", detail: "" });
  const screen = await render(
    <>
      <NotHere loaded={stopped} height={100} />
      <NotHere loaded={short} height={100} />
    </>,
  );
  await expect
    .element(screen.getByText("Not counted: see the notice above.").first())
    .toBeVisible();
  expect(screen.getByRole("alert").elements()).toHaveLength(0);
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
