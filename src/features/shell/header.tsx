import { Link } from "react-router";
import { SearchField } from "#features/search/search-field.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import { PopoverButton } from "#ui/popup/popover-button.tsx";
import { MainLinks } from "./main-links.tsx";
import { SettingsFields, SettingsMenu } from "./settings.tsx";
import styles from "./header.module.css";

/** Name of the publication, search, main pages and settings; on a phone the last two stand behind one icon. */
export function Header() {
  const { view, formatUrl } = useUrlView();
  return (
    <header className={styles.header} data-print="hidden">
      <Band>
        <div className={styles.bar}>
          <Link className={styles.brand} to={formatUrl(baseView(view), "/")}>
            Declined Detainer Outcome Report <span>explorer</span>
          </Link>
          <SearchField />
          <nav className={styles.nav} aria-label="Main">
            <MainLinks />
          </nav>
          <span className={styles.settings}>
            <SettingsMenu />
          </span>
          <span className={styles.menu}>
            <PopoverButton
              label="Menu"
              name="Menu"
              look="icon"
              icon="menu"
              title="Menu"
              align="end"
            >
              {(close) => (
                <>
                  <nav className={styles.list} aria-label="Main">
                    <MainLinks onFollow={close} />
                  </nav>
                  <SettingsFields />
                </>
              )}
            </PopoverButton>
          </span>
        </div>
      </Band>
    </header>
  );
}
