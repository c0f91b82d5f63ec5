import { useLocation } from "react-router";

/** Letters of the search of an address that are read; about forty times the longest that the page writes by itself. */
export const MAX_SEARCH_LETTERS = 32_000;

/** The search of an address up to the last whole value within the letters that are read. */
export function cutSearch(search: string): string {
  if (search.length <= MAX_SEARCH_LETTERS) return search;
  return search.slice(0, MAX_SEARCH_LETTERS).replace(/[,&][^,&]*$/u, "");
}

/** The search of the page's address, cut where it is too long to be read at every drawing. */
export function useSearch(): string {
  return cutSearch(useLocation().search);
}
