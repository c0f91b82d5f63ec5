import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { WebLink } from "#ui/web-link.tsx";

it("An address of the web that a file names is a link, and any other is its words alone", async () => {
  const screen = await render(
    <>
      <WebLink address="https://example.test/a">The report</WebLink>
      <WebLink address="javascript:alert(1)">A script</WebLink>
      <WebLink address="//example.test/a">A host</WebLink>
      <WebLink address={null}>No address</WebLink>
    </>,
  );
  await expect
    .element(screen.getByRole("link", { name: "The report" }))
    .toHaveAttribute("href", "https://example.test/a");
  expect(screen.getByRole("link").elements()).toHaveLength(1);
  await expect.element(screen.getByText("A script")).toBeVisible();
});
