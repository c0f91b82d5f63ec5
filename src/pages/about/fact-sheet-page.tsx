import { AboutLayout } from "./about-layout.tsx";
import { TermList } from "./term-list.tsx";

const FACTS = [
  [
    "Legal ground",
    "Executive Order 13768 of January 2017, section 9(b), asked for a weekly report of agencies that declined detainers.",
  ],
  [
    "Published",
    "March 20, March 29 and April 6, 2017, for the weeks beginning January 28, February 4 and February 11. Each came out 45 to 48 days after the end of its week.",
  ],
  [
    "Suspended",
    <>
      ICE told the sheriff of Hennepin County, Minnesota, on April 10, 2017. A note on its page,
      listed under April 13, says <q>temporarily suspended</q> while ICE{" "}
      <q>continues to analyze and refine its reporting methodologies</q>. No further weekly edition
      is known.
    </>,
  ],
  [
    "Section I",
    "The ten or eleven places with most detainers issued among those that ICE listed as restricting cooperation. Issued, not declined.",
  ],
  [
    "Section II",
    "One line a person, without a name: agency, state, citizenship, date issued, date declined, one activity with charged or convicted.",
  ],
  [
    "Section III",
    "Policies of places, with date, and criteria. As printed in 2017; not current law.",
  ],
  ["Section IV", "Scope and data quality, in ICE’s words. Its text is not available here."],
  [
    "Who is covered",
    "“Non-Federal jurisdictions”, by the summary of the first edition. Some county figures still hold state and federal prisons, by the county’s account.",
  ],
  [
    "Forms",
    "I-247D asked to hold, I-247N asked for notice, I-247X for a transfer (2015 to April 1, 2017). I-247A replaced them on April 2, 2017.",
  ],
  [
    "Afterwards",
    "Row-level detainer records from October 2022 on have been released under the Freedom of Information Act and are republished by the Deportation Data Project. They count by the week of issue, another basis, and are never mixed with these reports.",
  ],
] as const;

/** A summary of the report: what it was, when it appeared, and what each section contains. */
export function FactSheetPage() {
  return (
    <AboutLayout title="Fact sheet">
      <p>Facts about the report itself. The numbers stand on the overview, with their sources.</p>
      <TermList terms={FACTS} />
      <h2>Sources of these definitions</h2>
      <ul>
        <li>
          <a href="https://www.dhs.gov/news/2017/03/20/qa-us-immigration-and-customs-enforcement-declined-detainer-outcome-report">
            Department of Homeland Security, questions and answers of March 20, 2017
          </a>
        </li>
        <li>
          <a href="https://www.aila.org/infonet/dhs-releases-ice-declined-detainer-outcome-report">
            ICE’s correction and suspension notes, as kept by the American Immigration Lawyers
            Association
          </a>
        </li>
      </ul>
    </AboutLayout>
  );
}
