import { lazy, Suspense } from "react";
import { Route, Routes, useLocation } from "react-router";
import { Page } from "#ui/layout/page.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { NotFound } from "#views/shell/not-found.tsx";
import { Shell } from "#views/shell/shell.tsx";
import { useArrival } from "./arrival.ts";
import { ErrorBoundary } from "./error-boundary.tsx";

const Overview = lazy(async () => ({
  default: (await import("#views/overview/overview.tsx")).Overview,
}));
const TablePage = lazy(async () => ({
  default: (await import("#views/table/table-page.tsx")).TablePage,
}));
const EditionsPage = lazy(async () => ({
  default: (await import("#views/editions/editions-page.tsx")).EditionsPage,
}));
const PoliciesPage = lazy(async () => ({
  default: (await import("#views/policies/policies-page.tsx")).PoliciesPage,
}));
const AboutPage = lazy(async () => ({
  default: (await import("#views/about/about-page.tsx")).AboutPage,
}));
const FaqPage = lazy(async () => ({
  default: (await import("#views/about/faq-page.tsx")).FaqPage,
}));
const FactSheetPage = lazy(async () => ({
  default: (await import("#views/about/fact-sheet-page.tsx")).FactSheetPage,
}));
const MethodsPage = lazy(async () => ({
  default: (await import("#views/about/methods-page.tsx")).MethodsPage,
}));

const waiting = (
  <Page>
    <Placeholder height={900} />
  </Page>
);

/** Every address of the application. Pages are loaded when they are first opened. */
export function AppRoutes() {
  const { pathname } = useLocation();
  useArrival();
  return (
    <Shell>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={waiting}>
          <Routes>
            <Route path="/" element={<Overview />} />
            <Route path="/table" element={<TablePage />} />
            <Route path="/editions" element={<EditionsPage />} />
            <Route path="/policies" element={<PoliciesPage />} />
            <Route path="/about" element={<AboutPage />} />
            <Route path="/about/faq" element={<FaqPage />} />
            <Route path="/about/fact-sheet" element={<FactSheetPage />} />
            <Route path="/about/methods" element={<MethodsPage />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}
