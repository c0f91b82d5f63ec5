import { CSPProvider } from "@base-ui/react/csp-provider";
import { Menu } from "@base-ui/react/menu";
import { Icon } from "#ui/icon/icon.tsx";
import type { MenuItem, MenuSection } from "./menu-section.ts";
import styles from "./popup.module.css";

interface MenuSurfaceProps {
  readonly title: string;
  readonly anchor: HTMLElement | null;
  readonly align?: "start" | "end" | undefined;
  readonly sections: readonly MenuSection[];
  /** It was dismissed, or an entry was selected; true where the focus belongs back at the button. */
  readonly onClose: (isAtButton: boolean) => void;
}

/** The entries of a menu. Loaded when the first one opens. */
export function MenuSurface({ title, anchor, align, sections, onClose }: MenuSurfaceProps) {
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root
        open
        modal={false}
        onOpenChange={(isOpen, { reason, event }) => {
          const isButton = event.target instanceof Node && anchor?.contains(event.target);
          if (!isOpen && isButton !== true)
            onClose(reason === "escape-key" || reason === "item-press");
        }}
      >
        {/* What is outside an open modal dialog lies under it and cannot be pressed. */}
        <Menu.Portal container={anchor?.closest("dialog") ?? undefined}>
          <Menu.Positioner
            className={styles.positioner}
            anchor={anchor}
            align={align ?? "start"}
            sideOffset={4}
            collisionPadding={8}
          >
            <Menu.Popup className={styles.popup} aria-label={title} finalFocus={false}>
              {sections.map(({ key, title: heading, items, remark }) => (
                <Menu.Group key={key} className={styles.section}>
                  {heading === undefined ? null : (
                    <Menu.GroupLabel className={styles.title}>{heading}</Menu.GroupLabel>
                  )}
                  <MenuItems items={items} />
                  {remark === undefined ? null : <p className={styles.remark}>{remark}</p>}
                </Menu.Group>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  );
}

/** The entries of a section: of a choice those that can be chosen, of other sections actions and links. */
function MenuItems({ items }: { readonly items: readonly MenuItem[] }) {
  if (items.every(({ isChosen }) => isChosen === undefined)) {
    return items.map((item) =>
      item.link === undefined ? (
        <Menu.Item
          key={item.key}
          className={styles.item}
          disabled={item.isDisabled === true}
          onClick={() => item.onSelect?.()}
        >
          <MenuItemWords item={item} />
        </Menu.Item>
      ) : (
        <Menu.LinkItem key={item.key} className={styles.item} render={item.link} closeOnClick>
          <MenuItemWords item={item} />
        </Menu.LinkItem>
      ),
    );
  }
  const chosen = items.find(({ isChosen }) => isChosen === true)?.key ?? null;
  return (
    <Menu.RadioGroup
      value={chosen}
      onValueChange={(key: string) => items.find((item) => item.key === key)?.onSelect?.()}
    >
      {items.map((item) => (
        <Menu.RadioItem key={item.key} value={item.key} className={styles.item} closeOnClick>
          <span className={styles.tick}>
            {item.isChosen === true ? <Icon name="check" /> : null}
          </span>
          <MenuItemWords item={item} />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function MenuItemWords({ item: { label, remark, aside } }: { readonly item: MenuItem }) {
  return (
    <>
      <span className={styles.words}>
        {label}
        {remark === undefined ? null : <small>{remark}</small>}
      </span>
      {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
    </>
  );
}
