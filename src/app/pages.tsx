import { lazy, type ComponentType } from "react";

/** A page of the application: its path, and its component, which is loaded when it is first drawn or asked for. */
export interface AppPage {
  readonly path: string;
  readonly Component: ComponentType;
  /** Loads the component beforehand, so that it is drawn at once; rejects where it cannot be had. */
  readonly preload: () => Promise<void>;
}

function page(path: string, load: () => Promise<ComponentType>): AppPage {
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
export const PAGES: readonly AppPage[] = [
  page("/", async () => (await import("#views/overview/overview.tsx")).Overview),
  page("/table", async () => (await import("#views/table/table-page.tsx")).TablePage),
  page("/compare", async () => (await import("#views/compare/compare-page.tsx")).ComparePage),
  page("/editions", async () => (await import("#views/editions/editions-page.tsx")).EditionsPage),
  page("/policies", async () => (await import("#views/policies/policies-page.tsx")).PoliciesPage),
  page("/agency", async () => (await import("#views/profile/profile-page.tsx")).AgencyPage),
  page("/place", async () => (await import("#views/profile/profile-page.tsx")).PlacePage),
  page("/open", async () => (await import("#views/open/open-page.tsx")).OpenPage),
  page("/about", async () => (await import("#views/about/about-page.tsx")).AboutPage),
  page("/about/faq", async () => (await import("#views/about/faq-page.tsx")).FaqPage),
  page(
    "/about/fact-sheet",
    async () => (await import("#views/about/fact-sheet-page.tsx")).FactSheetPage,
  ),
  page("/about/methods", async () => (await import("#views/about/methods-page.tsx")).MethodsPage),
];

/** The page at a path below the base, with or without a slash at its end; undefined where there is none. */
export function pageAt(path: string): AppPage | undefined {
  const plain = path.replace(/\/+$/u, "");
  return PAGES.find((each) => each.path === (plain === "" ? "/" : plain));
}
