import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router";
import { createQueryClient } from "#state/queries/query-client.ts";
import { AppProviders } from "./app.tsx";
import { PAGE_ROUTES, findPageRoute } from "./page-routes.tsx";
import { AppRoutes } from "./app-routes.tsx";

/** Paths of all pages, for the build. */
export const PAGE_PATHS: readonly string[] = PAGE_ROUTES.map(({ path }) => path);

/**
 * The markup of a page before any report is loaded, for the build to put into its file: what can be read before the first
 * script has run. It is replaced, not taken over, when the application draws itself, because only that knows the address.
 * Throws where the markup holds a style attribute, which the page's own policy would refuse.
 */
export async function prerenderPage(path: string, base: string): Promise<string> {
  await findPageRoute(path)?.Page.preload();
  const client = createQueryClient();
  const markup = renderToStaticMarkup(
    <AppProviders client={client}>
      <StaticRouter basename={base} location={base.replace(/\/$/u, "") + path}>
        <AppRoutes />
      </StaticRouter>
    </AppProviders>,
  );
  client.clear(); // its timers would keep the build waiting
  if (/\sstyle="/u.test(markup))
    throw new Error(`the first paint of ${path} has a style attribute`);
  // Words typed before the application draws itself would be lost with the field.
  return markup.replaceAll("<input ", '<input disabled="" ');
}
