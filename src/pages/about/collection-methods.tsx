import { RECORD_KINDS } from "#domain/vocabulary/agency-kinds.ts";
import { TermList } from "./term-list.tsx";

const KIND_TERMS = RECORD_KINDS.map(
  ({ printed, reportKind }) => [printed, `as “${reportKind}” in the reports`] as const,
);

const COUNTY_TERMS = [
  ["1,563 by the name", "The facility’s name says the county."],
  ["1,106 by the city", "The city lies in one county."],
  ["28 by a city of several counties", "One of them was chosen; the agency’s page says so."],
  ["11 by ICE’s list", "ICE’s list of facilities says the county."],
  ["14 by hand", "The city is misspelled or in no list."],
  ["6 by the state", "The state or district is one county."],
  ["25 in none", "Neither name nor city tells it, or no facility is named."],
] as const;

/** Where the two published collections come from, what each lacks, and what was worked out in the second. */
export function CollectionMethods() {
  return (
    <>
      <h3>Weekly reports, 2017</h3>
      <p>
        Declines by the week in which ICE recorded them: three weeks, January 28 to February 17,
        2017. They are put together from press accounts and partial copies. Of the 318 declines that
        the reports print, 259 are here, in 42 lines. Of these 259 the charge is known for 30, the
        citizenship for 19, and both dates for 7. The text of Section IV is missing.
      </p>
      <h3 id="ice-records">ICE records, October 2014 to July 2015</h3>
      <p>
        All detainers of the country that ICE prepared from October 1, 2014 to July 19, 2015, one
        row for each: 79,053. ICE released the spreadsheet under request 15-87693; it is dated July
        26, 2015. NPR republished it (“nprapps/sanctuary-cities”). Nothing was dropped. The declines
        of 2015 agree with NPR’s own count: 2,785 in 246 facilities.
      </p>
      <p>What the records lack, and what to keep in mind:</p>
      <ul>
        <li>They hold no charge, no citizenship, and nothing about a person.</li>
        <li>
          The date is the day on which the detainer was prepared. There is no date of the outcome.
        </li>
        <li>
          66 percent, 52,263 rows, have no outcome recorded. The file was made in late July 2015, so
          newer months are less complete: 1,126 declines are of October 2014, 179 of July 2015. The
          first and the last week are covered in part.
        </li>
        <li>
          9,014 rows, 1,272 of them declined, say only “OTHER-OTHER FACILITY”. Six more name none.
          These 9,020 have no agency and no place.
        </li>
        <li>
          “Detainer Declined by LEA” then included notice too short for ICE to come. Later records
          count such notice apart.
        </li>
        <li>
          Rows that agree in every column are counted as separate detainers. Nothing tells
          otherwise.
        </li>
      </ul>
      <p>
        ICE gives each facility’s name, city and state. County, kind and field office were worked
        out here. 69,976 rows are placed in 1,722 counties. This is what tells the county of the
        2,753 facilities:
      </p>
      <TermList terms={COUNTY_TERMS} />
      <p>
        The name and the city of twelve facilities disagree. They keep their county, are marked as
        doubtful, and are listed among the defects. Rikers Island stands under Queens County, its
        mailing address. Moshannon Valley stands under Centre County, by its mailing city; the
        prison itself is in Clearfield County. The field office follows from state and county, as
        the areas were before Harlingen had one of its own.
      </p>
      <p>
        The kind was read from the facility’s name. The nine kinds keep their names. Beside the
        kinds of the reports they stand so:
      </p>
      <TermList terms={KIND_TERMS} />
    </>
  );
}
