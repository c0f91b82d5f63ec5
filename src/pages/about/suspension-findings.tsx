const FINDINGS = [
  [
    "Wrong places",
    "ICE corrected eight places of the first edition by March 29, 2017. Franklin (Iowa, New York and Pennsylvania) and Montgomery (Iowa) had been confused with similarly named places in Section I. Williamson and Bastrop (Texas), Chester (Pennsylvania) and Richmond (North Carolina) were withdrawn in Section II. No corrected totals were published.",
  ],
  [
    "Absent later",
    "Nassau (New York) and Clark (Nevada) are not in later lists as far as these are known. No notice was found.",
  ],
  [
    "Disputes",
    "Agencies disputed lines, among them Kern and Anaheim (California), Hennepin (Minnesota), Montgomery (Maryland), Weld (Colorado) and Travis (Texas). Each dispute is a note on what it touches.",
  ],
  [
    "Many at once",
    "Travis County applied a new policy to everyone in custody on February 1, 2017. All but three of its 142 lines in the first week carry that date; 73 percent of those detainers were issued before 2017. Declined did not mean released.",
  ],
  [
    "No common base",
    "Detainers recorded as declined in a week and detainers issued in that week are different groups. One is not a share of the other.",
  ],
  [
    "A facility is not a county",
    "By the county’s account, Kern’s number includes state and federal prisons. Broomfield’s jail was put under Jefferson County.",
  ],
  [
    "Policies out of date",
    "Several Kansas counties dispute what Section III says of them; in Boulder, Colorado, a city’s code stands as the county’s policy.",
  ],
  [
    "One activity a line",
    "Charge and conviction share a column, without severity. ICE records no reason for an agency’s decision.",
  ],
] as const;

/** What is known to be wrong or doubtful in the reports, in the order of domain knowledge, not of weight. */
export function SuspensionFindings() {
  return (
    <ul>
      {FINDINGS.map(([title, words]) => (
        <li key={title}>
          <b>{title}.</b> {words}
        </li>
      ))}
    </ul>
  );
}
