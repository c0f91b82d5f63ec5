import { AboutLayout } from "./about-layout.tsx";
import { FACT_SOURCES } from "./fact-sources.ts";
import { TermList } from "./term-list.tsx";

const DETAINER_FACTS = [
  [
    "Who gets a detainer",
    "ICE places detainers on people who were arrested on criminal charges. It says that it has probable cause to believe that they can be removed from the United States. Source 1.",
  ],
  [
    "What it asks for",
    "Two things. Notice as early as practicable, ideally at least 48 hours before release. A hold of up to 48 hours beyond it. A request for notification asks for the notice alone. Source 1.",
  ],
  ["What it is for", "To give ICE reasonable time to respond and take custody. Source 1."],
  [
    "Late notice",
    "ICE records a detainer as declined also where the agency gave notice, but not early enough for ICE to take over custody. Reasons named are distance, response times and other logistics. Source 1.",
  ],
  [
    "Forms",
    "Until 2015: I-247. From 2015 to April 1, 2017: I-247D to hold, I-247N for notice, I-247X for a transfer. Since April 2, 2017: I-247A, by source 6. The reports of 2017 do not say which form was used; the records of 2014 and 2015 do.",
  ],
  [
    "ICE’s position",
    <>
      ICE wrote on its page <q>Detainer Policy</q>, as updated on March 29, 2017:{" "}
      <q>
        When law enforcement agencies fail to honor immigration detainers and release serious
        criminal offenders, it undermines ICE’s ability to protect public safety and carry out its
        mission.
      </q>{" "}
      Source 6.
    </>,
  ],
  [
    "The agencies’ positions",
    "What agencies say of rows about them is noted at these rows. All of it is listed under Corrections.",
  ],
] as const;

const REPORT_FACTS = [
  [
    "Legal ground",
    <>
      Executive Order 13768 of January 25, 2017,{" "}
      <q>Enhancing Public Safety in the Interior of the United States</q>, section 9(b). It asked
      for a weekly report. Sources 2 and 3.
    </>,
  ],
  [
    "Published",
    "March 20, March 29 and April 6, 2017, for the weeks beginning January 28, February 4 and February 11. Each came out 45 to 48 days after the end of its week.",
  ],
  [
    "Suspended",
    <>
      ICE told the sheriff of Hennepin County, Minnesota, on April 10, 2017. A note on its page is
      listed under April 13. It says <q>temporarily suspended</q> while ICE{" "}
      <q>continues to analyze and refine its reporting methodologies</q>. We know of no later weekly
      edition. Source 4.
    </>,
  ],
  [
    "Announced later",
    "A quarterly report, from the second quarter of fiscal year 2018 on (January to March 2018). We do not know what was in it. Source 4.",
  ],
  [
    "Section I",
    "The ten places with the most detainers issued. ICE chose them among the places that it listed as restricting cooperation. These were issued, not declined.",
  ],
  [
    "Section II",
    "One row a person, without a name. It gives the agency, state, citizenship, date issued, date declined, and one activity with charged or convicted.",
  ],
  [
    "Section III",
    "Policies of places, with date and criteria. As printed in 2017; not current law. The first edition had 96 entries (WGBH, March 21, 2017); the second had “more than 100” (Vermont Public).",
  ],
  ["Section IV", "Scope and data quality, in ICE’s words. Its text is not available here."],
  [
    "Who is covered",
    "“Non-Federal jurisdictions”, says the summary of the report. Some counties say that their figures still hold state and federal prisons. Source 3.",
  ],
] as const;

const RECORD_FACTS = [
  [
    "What they are",
    "ICE’s records of 79,053 detainers prepared from October 1, 2014 to July 19, 2015, each with the day, form, facility, city, state and outcome. Source 5.",
  ],
  [
    "Outcomes",
    "5,501 declined, 15,877 booked into detention, 3,773 lifted, 1,639 of other kinds, 52,263 without an outcome recorded.",
  ],
  [
    "Later records",
    "ICE has released row-level records from October 2022 on under the Freedom of Information Act. The Deportation Data Project publishes them again. You can open such a file here.",
  ],
] as const;

/** A summary of detainers, of the reports, and of the records, with sources. */
export function FactSheetPage() {
  return (
    <AboutLayout title="Fact sheet">
      <p>
        Facts about detainers, about the reports of 2017 and about the records of 2014 and 2015. The
        numbers stand on the dashboard, with their sources.
      </p>
      <h2>Detainers</h2>
      <TermList terms={DETAINER_FACTS} />
      <h2>The weekly reports of 2017</h2>
      <TermList terms={REPORT_FACTS} />
      <h2>ICE’s records</h2>
      <TermList terms={RECORD_FACTS} />
      <h2>Sources</h2>
      <ol>
        {FACT_SOURCES.map(([title, address]) => (
          <li key={address}>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ol>
    </AboutLayout>
  );
}
