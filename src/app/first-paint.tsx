import { QueryClient } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router";
import { Outside } from "./app.tsx";
import { PAGES, pageAt } from "./pages.tsx";
import { AppRoutes } from "./routes.tsx";

/** Paths of all pages, for the build. */
export const PATHS: readonly string[] = PAGES.map(({ path }) => path);

/**
 * The markup of a page before any report is loaded, for the build to put into its file: what can be read before the first
 * script has run. It is replaced, not taken over, when the application draws itself, because only that knows the address.
 * Throws where the markup holds a style attribute, which the page's own policy would refuse.
 */
export async function firstPaint(path: string, base: string): Promise<string> {
  await pageAt(path)?.preload();
  const client = new QueryClient();
  const markup = renderToStaticMarkup(
    <Outside client={client}>
      <StaticRouter basename={base} location={base.replace(/\/$/u, "") + path}>
        <AppRoutes />
      </StaticRouter>
    </Outside>,
  );
  client.clear(); // its timers would keep the build waiting
  if (/\sstyle="/u.test(markup))
    throw new Error(`the first paint of ${path} has a style attribute`);
  return markup;
}
