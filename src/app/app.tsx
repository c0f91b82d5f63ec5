import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { BrowserRouter } from "react-router";
import { ErrorBoundary } from "./error-boundary.tsx";
import { AppRoutes } from "./routes.tsx";

const client = new QueryClient();

/** The whole application: what is outside every page. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        {/* A checkbox that filters has to change under the finger: no transition may hold the address back. */}
        <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
          <AppRoutes />
        </BrowserRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
