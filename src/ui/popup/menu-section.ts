import type { ReactElement, ReactNode } from "react";

/** One entry of a menu. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** A line below the label. */
  readonly remark?: ReactNode;
  /** A word at the right, such as a format or a count. */
  readonly aside?: string;
  /** Whether it is the chosen one of its section; left out where the section is not a choice. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  /** A link without content, where the entry leads to another address. */
  readonly link?: ReactElement;
  readonly onSelect?: () => void;
}

/** Entries of a menu that belong together, with a title over them and a remark below. */
export interface MenuSection {
  readonly key: string;
  readonly title?: string;
  readonly items: readonly MenuItem[];
  readonly remark?: string;
}
