import { Link } from "react-router";
import { AboutLayout } from "./about-layout.tsx";

/** What this publication is, who it is for and what it is not. */
export function AboutPage() {
  return (
    <AboutLayout title="About this publication">
      <p>
        In early 2017, U.S. Immigration and Customs Enforcement (ICE) published three weekly reports
        under the title <q>Weekly Declined Detainer Outcome Report</q>. They cover January 28 to
        February 17, 2017. ICE suspended the report in April 2017 after errors.
      </p>
      <p>
        This publication makes what is known of those reports easy to search and check. You can
        filter by place, agency, charge and week, see what is counted and what is not known, and
        take the table away with its sources.
      </p>
      <h2>What it rests on</h2>
      <p>
        No full copy could be read for this transcription. The collection is a reconstruction from
        press accounts and partial copies. Only titles, headings and printed totals are the report’s
        own words. Each line names its source. What is not known is shown as not known: it is never
        guessed, dropped or shown as zero.
      </p>
      <h2>What it is not</h2>
      <p>
        It is independent. It is not made by ICE and not affiliated with it. It counts detainers
        recorded as declined, not people and not crimes. It shows no names and nothing about a
        single person beyond the published line. It states no opinion about any policy.
      </p>
      <p>
        Read on: <Link to="/about/faq">questions and answers</Link>,{" "}
        <Link to="/about/fact-sheet">fact sheet</Link>,{" "}
        <Link to="/about/methods">methods and file formats</Link>.
      </p>
    </AboutLayout>
  );
}
