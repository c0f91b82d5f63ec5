import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useView } from "#state/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { keptView } from "#views/shell/kept-view.ts";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import "./about.css";

const PAGES = [
  ["/about", "What this is"],
  ["/about/faq", "Questions"],
  ["/about/fact-sheet", "Fact sheet"],
  ["/about/methods", "Methods"],
] as const;

/** A page of the part About: its title, links to its neighbours, its text. */
export function AboutFrame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { view, address } = useView();
  usePageTitle(title);
  return (
    <Page>
      <nav className="about-nav" aria-label="About">
        {PAGES.map(([path, words]) => (
          <NavLink key={path} end to={address(keptView(view), path)}>
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
