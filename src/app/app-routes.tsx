import { Suspense, useCallback, useRef } from "react";
import { Route, Routes, useLocation } from "react-router";
import { DatasetProvider } from "#state/queries/use-dataset.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { NotFound } from "#features/shell/not-found.tsx";
import { Shell } from "#features/shell/shell.tsx";
import { RouteFocus } from "./route-focus.ts";
import { PageBoundary } from "./page-boundary.tsx";
import { PAGE_ROUTES } from "./page-routes.tsx";

const PAGE_FALLBACK = (
  <Page>
    <Placeholder height={900} />
  </Page>
);

/** Every address of the application. Pages are loaded when they are first opened. */
export function AppRoutes() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  const isNew = useCallback((path: string) => {
    const isOther = before.current !== path;
    before.current = path;
    return isOther;
  }, []);
  return (
    <DatasetProvider>
      <Shell>
        <PageBoundary key={pathname}>
          <Suspense fallback={PAGE_FALLBACK}>
            <RouteFocus isNew={isNew} />
            <Routes>
              {PAGE_ROUTES.map(({ path, Page: PageContent }) => (
                <Route key={path} path={path} element={<PageContent />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </PageBoundary>
      </Shell>
    </DatasetProvider>
  );
}
