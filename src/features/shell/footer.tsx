import { Link } from "react-router";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import styles from "./footer.module.css";

/** Made by whom, how to report an error, and where methods and answers stand. */
export function Footer() {
  const { view, formatUrl } = useUrlView();
  const base = baseView(view);
  return (
    <footer className={styles.footer} data-print="frame">
      <Band>
        <div className={styles.line}>
          <p>
            An independent publication. It is not made by U.S. Immigration and Customs Enforcement
            (ICE) and not affiliated with it or with any other agency.
          </p>
          <ul>
            <li>
              <Link to={`${formatUrl(base, "/about/methods")}#errors`}>Report an error</Link>
            </li>
            <li>
              <Link to={formatUrl(base, "/about/methods")}>Methods and formats</Link>
            </li>
            <li>
              <Link to={formatUrl(base, "/about/faq")}>Questions and answers</Link>
            </li>
          </ul>
        </div>
      </Band>
    </footer>
  );
}
