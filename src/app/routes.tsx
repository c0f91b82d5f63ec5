import { Suspense, useCallback, useRef } from "react";
import { Route, Routes, useLocation } from "react-router";
import { Page } from "#ui/layout/page.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { NotFound } from "#views/shell/not-found.tsx";
import { Shell } from "#views/shell/shell.tsx";
import { Arrival } from "./arrival.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { PAGES } from "./pages.tsx";

const waiting = (
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
    <Shell>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={waiting}>
          <Arrival isNew={isNew} />
          <Routes>
            {PAGES.map(({ path, Component }) => (
              <Route key={path} path={path} element={<Component />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}
