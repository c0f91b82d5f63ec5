import type { View } from "#state/url/view.ts";
import { Link, MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { useUrlView } from "#state/url/use-view.ts";

function MethodsLink() {
  const { view, formatUrl } = useUrlView();
  return <Link to={formatUrl(view, "/about/methods#ice-records")}>How these are counted</Link>;
}

it("A link to a section of a page keeps the collection, and leads to the section", async () => {
  const screen = await render(
    <MemoryRouter initialEntries={["/?data=ice-foia-2015&state=TX"]}>
      <MethodsLink />
    </MemoryRouter>,
  );
  await expect
    .element(screen.getByRole("link", { name: "How these are counted" }))
    .toHaveAttribute("href", "/about/methods?data=ice-foia-2015&state=TX#ice-records");
});

it("Every part of a page is given the same view of one address, which is parsed once for all of them", async () => {
  const seen = new Set<View>();
  function Part() {
    const { view } = useUrlView();
    seen.add(view);
    return <p>{view.filter.choices.state?.values.join(" and ")}</p>;
  }
  const screen = await render(
    <MemoryRouter initialEntries={["/?state=TX,CA"]}>
      <Part />
      <Part />
    </MemoryRouter>,
  );
  await expect.element(screen.getByText("TX and CA").nth(1)).toBeVisible();
  expect(seen.size).toBe(1);
});
