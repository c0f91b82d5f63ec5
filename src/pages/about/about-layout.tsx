import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useView } from "#state/url/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { baseView } from "#state/url/base-view.ts";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import styles from "./about-layout.module.css";

const ABOUT_PAGES = [
  ["/about", "What this is"],
  ["/about/faq", "Questions"],
  ["/about/fact-sheet", "Fact sheet"],
  ["/about/methods", "Methods"],
] as const;

/** A page of the part About: its title, links to its neighbors, its text. */
export function AboutLayout({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { view, formatUrl } = useView();
  usePageTitle(title);
  return (
    <Page>
      <nav className={styles.nav} aria-label="About">
        {ABOUT_PAGES.map(([path, words]) => (
          <NavLink key={path} end to={formatUrl(baseView(view), path)}>
            {words}
          </NavLink>
        ))}
      </nav>
      <Prose>
        <h1>{title}</h1>
        {children}
      </Prose>
    </Page>
  );
}
