import { Link, useLocation } from "react-router";
import { Page } from "#ui/layout/page.tsx";
import { usePageTitle } from "./use-page-title.ts";

/** An address that leads nowhere. */
export function NotFound() {
  const { pathname } = useLocation();
  usePageTitle("No such page");
  return (
    <Page>
      <h1>There is no page at this address</h1>
      <p>
        Nothing of this publication stands at <code>{pathname}</code>. Go to the{" "}
        <Link to="/">dashboard</Link>, the <Link to="/table">table</Link>, the{" "}
        <Link to="/places">places</Link> or <Link to="/about">about this publication</Link>.
      </p>
    </Page>
  );
}
