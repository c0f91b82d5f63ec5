import { Link } from "react-router";
import { useTheme } from "#state/use-theme.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import { ThemeSwitch } from "#ui/theme/theme-switch.tsx";
import { baseView } from "#state/url/base-view.ts";
import styles from "./footer.module.css";

/** Made by whom, how to report an error, and the theme. */
export function Footer() {
  const { view, formatUrl } = useUrlView();
  const { theme, setTheme } = useTheme();
  const base = baseView(view);
  return (
    <footer className={styles.footer} data-print="frame">
      <Band>
        <p>
          An independent publication. It is not made by U.S. Immigration and Customs Enforcement
          (ICE) and not affiliated with it or with any other agency.
        </p>
        <p>
          <Link to={`${formatUrl(base, "/about/methods")}#errors`}>How to report an error</Link> ·{" "}
          <Link to={formatUrl(base, "/about/methods")}>Methods and formats</Link> ·{" "}
          <Link to={formatUrl(base, "/about/faq")}>Questions and answers</Link>
        </p>
        <ThemeSwitch theme={theme} onTheme={setTheme} />
      </Band>
    </footer>
  );
}
