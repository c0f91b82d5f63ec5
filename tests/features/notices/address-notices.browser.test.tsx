import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { AddressNotices } from "#features/notices/address-notices.tsx";

const issues = Array.from({ length: 8 }, (_, at) => ({
  parameter: "state",
  value: `x${at}`,
  message: "No row has this value.",
}));

it("Of many parts of an address that name nothing five are shown, and the others are counted", async () => {
  const screen = await render(<AddressNotices issues={issues} lead="Not understood" />);
  await expect.element(screen.getByText("Not understood: state=x4")).toBeVisible();
  await expect.element(screen.getByText("Not understood: 3 more parts")).toBeVisible();
  await expect.element(screen.getByText("state=x5")).not.toBeInTheDocument();
});
