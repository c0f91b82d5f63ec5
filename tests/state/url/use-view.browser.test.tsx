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
