import { useUrlView } from "#state/url/use-view.ts";

/** Which of its tabs a panel shows, by the address, and how to show another; the first where the address names none. */
export function usePanelTab(
  panel: string,
  tabs: readonly string[],
): readonly [tab: string, showTab: (tab: string) => void] {
  const { view, setView } = useUrlView();
  const [usual = ""] = tabs;
  const chosen =
    tabs.find((tab) => view.tabs.includes(`${panel}:${tab}`)) ??
    tabs.find((tab) => view.tabs.includes(tab));
  const showTab = (tab: string): void => {
    setView((current) => ({ ...current, tabs: chooseTab(current.tabs, panel, tab, usual) }));
  };
  return [chosen ?? usual, showTab];
}

/** The tabs of an address after another is shown in a panel; its usual one stands in no address unless a tab of all panels does. */
export function chooseTab(
  current: readonly string[],
  panel: string,
  tab: string,
  usual: string,
): readonly string[] {
  const others = current.filter((each) => !each.startsWith(`${panel}:`));
  const isForAll = others.some((each) => !each.includes(":"));
  return tab === usual && !isForAll ? others : [...others, `${panel}:${tab}`];
}
