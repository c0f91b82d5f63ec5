import { lazy, type ComponentType } from "react";

/** A page of the application: its path, and its component, which is loaded when it is first drawn or asked for. */
export interface PageRoute {
  readonly path: string;
  readonly Component: ComponentType;
  /** Loads the component beforehand, so that it is drawn at once; rejects where it cannot be had. */
  readonly preload: () => Promise<void>;
}

function createPageRoute(path: string, load: () => Promise<ComponentType>): PageRoute {
  let ready: ComponentType | null = null;
  const Later = lazy(async () => ({ default: await load() }));
  return {
    path,
    Component: () => {
      const Now = ready ?? Later;
      return <Now />;
    },
    preload: async () => {
      ready = await load();
    },
  };
}

/** Every page that has an address of its own. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  createPageRoute(
    "/",
    async () => (await import("#pages/dashboard/dashboard-page.tsx")).DashboardPage,
  ),
  createPageRoute("/table", async () => (await import("#pages/table/table-page.tsx")).TablePage),
  createPageRoute(
    "/compare",
    async () => (await import("#pages/compare/compare-page.tsx")).ComparePage,
  ),
  createPageRoute(
    "/editions",
    async () => (await import("#pages/corrections/editions-page.tsx")).EditionsPage,
  ),
  createPageRoute(
    "/policies",
    async () => (await import("#pages/corrections/policies-page.tsx")).PoliciesPage,
  ),
  createPageRoute(
    "/agency",
    async () => (await import("#pages/profile/profile-page.tsx")).AgencyPage,
  ),
  createPageRoute(
    "/place",
    async () => (await import("#pages/profile/profile-page.tsx")).PlacePage,
  ),
  createPageRoute("/open", async () => (await import("#pages/import/import-page.tsx")).ImportPage),
  createPageRoute("/about", async () => (await import("#pages/about/about-page.tsx")).AboutPage),
  createPageRoute("/about/faq", async () => (await import("#pages/about/faq-page.tsx")).FaqPage),
  createPageRoute(
    "/about/fact-sheet",
    async () => (await import("#pages/about/fact-sheet-page.tsx")).FactSheetPage,
  ),
  createPageRoute(
    "/about/methods",
    async () => (await import("#pages/about/methods-page.tsx")).MethodsPage,
  ),
];

/** The page at a path below the base, with or without a slash at its end; undefined where there is none. */
export function findPageRoute(path: string): PageRoute | undefined {
  const plain = path.replace(/\/+$/u, "");
  return PAGE_ROUTES.find((each) => each.path === (plain === "" ? "/" : plain));
}
