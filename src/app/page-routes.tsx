import type { ComponentType } from "react";
import { createLazyComponent, type LazyComponent } from "#ui/lazy-component.tsx";

/** A page of the application: its path, and its component, which is loaded when it is first drawn or requested. */
export interface PageRoute {
  readonly path: string;
  readonly Page: LazyComponent<object>;
}

const PAGES: ReadonlyMap<string, () => Promise<ComponentType>> = new Map(
  Object.entries({
    "/": async () => (await import("#pages/dashboard/dashboard-page.tsx")).DashboardPage,
    "/table": async () => (await import("#pages/table/table-page.tsx")).TablePage,
    "/compare": async () => (await import("#pages/compare/compare-page.tsx")).ComparePage,
    "/places": async () => (await import("#pages/places/places-page.tsx")).PlacesPage,
    "/corrections": async () =>
      (await import("#pages/corrections/corrections-page.tsx")).CorrectionsPage,
    "/editions": async () =>
      (await import("#pages/corrections/corrections-redirect.tsx")).EditionsRedirect,
    "/policies": async () =>
      (await import("#pages/corrections/corrections-redirect.tsx")).PoliciesRedirect,
    "/agency": async () => (await import("#pages/profile/profile-page.tsx")).AgencyPage,
    "/place": async () => (await import("#pages/profile/profile-page.tsx")).PlacePage,
    "/open": async () => (await import("#pages/import/import-page.tsx")).ImportPage,
    "/about": async () => (await import("#pages/about/about-page.tsx")).AboutPage,
    "/about/faq": async () => (await import("#pages/about/faq-page.tsx")).FaqPage,
    "/about/fact-sheet": async () =>
      (await import("#pages/about/fact-sheet-page.tsx")).FactSheetPage,
    "/about/methods": async () => (await import("#pages/about/methods-page.tsx")).MethodsPage,
  }),
);

/** Every page that has an address of its own. */
export const PAGE_ROUTES: readonly PageRoute[] = [...PAGES].map(([path, load]) => ({
  path,
  Page: createLazyComponent(load),
}));

/** The page at a path below the base, with or without a slash at its end; undefined where there is none. */
export function findPageRoute(path: string): PageRoute | undefined {
  const plain = path.replace(/\/+$/u, "");
  return PAGE_ROUTES.find((route) => route.path === (plain === "" ? "/" : plain));
}
