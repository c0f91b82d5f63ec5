import type { ReactNode } from "react";
import { Link } from "react-router";
import { AboutLayout } from "./about-layout.tsx";

const QUESTIONS: readonly (readonly [string, ReactNode])[] = [
  [
    "What is a detainer?",
    "A notice from ICE to a federal, state or local law enforcement agency. It says that ICE intends to take custody of a person the agency holds. It asks the agency to notify ICE as early as practicable, ideally at least 48 hours before release, and to hold the person for up to 48 hours beyond the time of release. The time is meant for ICE to respond.",
  ],
  [
    "Who gets a detainer?",
    "By a fact sheet of the Department of Homeland Security of March 20, 2017: people arrested on criminal charges whom ICE has probable cause to believe removable from the United States.",
  ],
  [
    "What is a request for notification?",
    "It asks only for notice before release, and not to hold the person. The reports of 2017 do not say which form was used for a line.",
  ],
  [
    "What does “declined” mean?",
    "It is ICE’s term. The questions and answers of the Department of Homeland Security describe it as the agency not acting on the request and releasing the person. It includes cases in which the agency did notify ICE, but too late for ICE to arrange a transfer. The department names distance, response times and other logistics. Some agencies say that people listed were not released.",
  ],
  [
    "Is a charge a conviction?",
    "No. A charge is not a conviction. The report gives one activity for each line, calls it a “notable criminal activity”, and says whether the person was charged or convicted. It gives no severity and no reason for the agency’s decision.",
  ],
  [
    "Which week does a decline belong to?",
    "In the reports of 2017: the week, Saturday to Friday, in which ICE recorded it, whenever the detainer was issued. Some issue dates reach back to 2010. In ICE’s row-level records: the week in which the detainer was prepared, since they have no date of the outcome.",
  ],
  [
    "Why is no rate shown?",
    "A rate needs a top and a bottom number from the same group. Detainers issued in a week and declines recorded in that week are different groups: many of the declines belong to detainers issued long before. Dividing one by the other is not a share of anything. In ICE’s row-level records both are of the same detainers; there two shares are shown, of those with an outcome recorded and of all.",
  ],
  [
    "My county is not listed. Is its number zero?",
    "In the reports of 2017: not by itself. A zero is shown only where the whole number of that place is known. Otherwise the place may have been printed in the report and be missing here. In ICE’s row-level records every row is here: a place with detainers and none declined is zero. Outcomes that were not recorded are counted beside it.",
  ],
  [
    "Which places does ICE say its data do not cover well?",
    "Only what ICE knew of could be counted: agencies do not generally tell ICE that they declined. In Cook County, Illinois, and in Philadelphia, ICE is barred from interviewing people in local custody, so many people there are never encountered and never counted.",
  ],
  [
    "What does “withdrawn” mean?",
    "ICE later said that the agency or place it had named was wrong. It published no corrected totals, and for two of those places the number stands here without an agency. Such lines keep their count and lose their place.",
  ],
  [
    "Why does one line stand for many detainers?",
    "A newspaper often gave only a number, such as 142 for Travis County, Texas. That is one line with a count of 142 whose other fields are unknown.",
  ],
  [
    "Does anything I choose leave my browser?",
    "No. The page fetches the published files and counts in your browser. It asks nothing of other sites. The browser keeps your choices of colors and of the search key, and the tables of files that you open, with their names and how their columns were read. Open a file lists them, and removes them. Until the tab is closed the browser also keeps a mark that the page was loaded again for a new version.",
  ],
];

/** Questions that readers ask, answered in plain words. */
export function FaqPage() {
  return (
    <AboutLayout title="Questions and answers">
      {QUESTIONS.map(([question, answer]) => (
        <section key={question}>
          <h2>{question}</h2>
          <p>{answer}</p>
        </section>
      ))}
      <p>
        More: <Link to="/about/methods">methods</Link>.
      </p>
    </AboutLayout>
  );
}
