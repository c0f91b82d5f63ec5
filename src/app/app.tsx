import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BrowserRouter } from "react-router";
import { createQueryClient } from "#state/queries/query-client.ts";
import { PageBoundary } from "./page-boundary.tsx";
import { AppRoutes } from "./app-routes.tsx";

/** What is outside every page, above the router that `children` brings. */
export function AppProviders({
  client,
  children,
}: {
  readonly client: QueryClient;
  readonly children: ReactNode;
}) {
  return (
    <QueryClientProvider client={client}>
      <PageBoundary>{children}</PageBoundary>
    </QueryClientProvider>
  );
}

const queryClient = createQueryClient();

/** The whole application in a browser. */
export function App() {
  return (
    <AppProviders client={queryClient}>
      {/* A checkbox that filters has to change under the finger: no transition may hold the address back. */}
      <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
        <AppRoutes />
      </BrowserRouter>
    </AppProviders>
  );
}
