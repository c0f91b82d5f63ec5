import { Link } from "react-router";
import { AboutLayout } from "./about-layout.tsx";
import { BrowserStorage } from "./browser-storage.tsx";

/** What this publication is, which collections it holds, what it is not, and what the browser keeps. */
export function AboutPage() {
  return (
    <AboutLayout title="About this publication">
      <p>
        This publication makes two collections of records about immigration detainers easy to search
        and check. You can filter by place, agency and week, see what is counted and what is not
        known, and take the table away with its sources.
      </p>
      <h2 id="reports">Weekly reports, 2017</h2>
      <p>
        In early 2017, U.S. Immigration and Customs Enforcement (ICE) published three weekly reports
        under the title <q>Weekly Declined Detainer Outcome Report</q>. They cover January 28 to
        February 17, 2017. ICE suspended the report in April 2017.
      </p>
      <p>
        Full copies exist elsewhere, but none could be read for this transcription. The collection
        is a reconstruction from press accounts and partial copies: 259 of the 318 declines that the
        reports print. Only titles, headings and printed totals are the report’s own words. Each
        line names its source. What is not known is shown as not known: it is never guessed, dropped
        or shown as zero.
      </p>
      <h2 id="ice-records">ICE records, October 2014 to July 2015</h2>
      <p>
        These are ICE’s own records of 79,053 detainers, one row for each, with the outcome as
        recorded by late July 2015. They come from a spreadsheet that ICE released under the Freedom
        of Information Act (request 15-87693). It is dated July 26, 2015. NPR republished it.
      </p>
      <p>
        ICE recorded 5,501 of these detainers as declined. No outcome is recorded for 52,263. The
        records hold no charge, no citizenship and no date of the outcome.{" "}
        <Link to="/about/methods#ice-records">How they are read, and what they lack</Link>.
      </p>
      <p>
        The two collections count different things: declines by the week in which ICE recorded them,
        and detainers by the day on which they were prepared. Their numbers are never added up.
      </p>
      <h2>What it is not</h2>
      <p>
        It is independent. It is not made by ICE and not affiliated with it. It counts detainers,
        not people and not crimes. It shows no names and nothing about a single person beyond the
        published line. It states no opinion about any policy.
      </p>
      <h2 id="browser">What your browser keeps</h2>
      <p>
        Nothing that you choose or open leaves your browser. It keeps your choices of colors and of
        the search key. It keeps the tables of files that you open, with their names and how their
        columns were read, until you remove them here or on <Link to="/open">Open a file</Link>.
        Birth year, sex and identifiers are dropped before a file is kept. Of an identifier only a
        hash stays, by which a detainer that two files have is counted once. Until you close the tab
        it also keeps a mark that the page was loaded again for a new version.
      </p>
      <BrowserStorage />
      <p>
        Read on: <Link to="/about/faq">questions and answers</Link>,{" "}
        <Link to="/about/fact-sheet">fact sheet</Link>,{" "}
        <Link to="/about/methods">methods and file formats</Link>.
      </p>
    </AboutLayout>
  );
}
