import { createContext, use, useEffect } from "react";

/** How the page that is open prints itself, where it has to load something first. */
export interface PagePrint {
  /** Takes the page's own print, until the function that it returns is called. */
  readonly register: (print: () => void) => () => void;
  /** Prints the page as it registered, or as the browser does. */
  readonly print: () => void;
}

export function createPagePrint(): PagePrint {
  let pagePrint: (() => void) | null = null;
  return {
    register: (print) => {
      pagePrint = print;
      return () => {
        pagePrint = null;
      };
    },
    print: () => {
      if (pagePrint === null) window.print();
      else pagePrint();
    },
  };
}

/** Gives the menu in the context bar the print of the page below it. */
export const PagePrintContext = createContext<PagePrint>(createPagePrint());

/** Tells the menu of the page how it is printed, as long as it is open. */
export function usePagePrint(print: () => void): void {
  const { register } = use(PagePrintContext);
  useEffect(() => register(print), [register, print]);
}
