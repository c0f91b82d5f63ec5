import { useQuery } from "@tanstack/react-query";

/** Why a part of the application cannot be loaded: no connection, another release on the server, or neither. */
export type LoadFailure = "offline" | "new-release" | "missing";

/** The name of the script that this page was started with: another release has another. */
function getEntryScript(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script === null ? "" : (new URL(script.src).pathname.split("/").at(-1) ?? "");
}

async function findLoadFailure(): Promise<LoadFailure> {
  try {
    const response = await fetch(import.meta.env.BASE_URL, { cache: "no-store" });
    if (!response.ok) return "missing";
    return (await response.text()).includes(getEntryScript()) ? "missing" : "new-release";
  } catch {
    return "offline";
  }
}

/** Why a part of the application cannot be loaded; undefined until the server has replied, or where `isWanted` is false. */
export function useLoadFailure(isWanted = true): LoadFailure | undefined {
  const query = useQuery({
    queryKey: ["load failure"],
    queryFn: findLoadFailure,
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
  });
  return query.data;
}

/** Where the browser keeps, until the tab is closed, which release was loaded anew. */
export const RELOAD_KEY = "reloaded-from";

/** Loads the page anew at the same address, once for each release that it may have been started with. False where that was done before. */
export function reloadOnce(): boolean {
  const entry = getEntryScript();
  try {
    if (sessionStorage.getItem(RELOAD_KEY) === entry) return false;
    sessionStorage.setItem(RELOAD_KEY, entry);
  } catch {
    // Without storage nothing would keep it from loading again and again.
    return false;
  }
  location.reload();
  return true;
}
