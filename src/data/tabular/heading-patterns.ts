import type { MappedField } from "#domain/import/mapping.ts";

/** Words by which a heading says a field, best first: each fits a heading of small letters with single spaces. */
export const HEADING_PATTERNS: Readonly<Record<MappedField, readonly RegExp[]>> = {
  declined: [
    /^(?:date )?declined(?: date| on)?$/u,
    /\bdecline[ds]?\b.*\bdate\b|\bdate\b.*\b(?:decline[ds]?|declination)\b/u,
    /\b(?:release|lift(?:ed)?|outcome|disposition)\b.*\bdate\b|\bdate\b.*\b(?:release[ds]?|lifted|outcome|disposition)\b|^released?(?: on)?$/u,
    /^(?:(?:year|month|quarter|fiscal year|fy|week)(?: of)? (?:decline[ds]?|declination)|(?:decline[ds]?|declination) (?:year|month|quarter|fiscal year|fy|week))$/u,
  ],
  issued: [
    /^(?:date )?issued(?: date| on)?$/u,
    /\b(?:issued?|prepared?|lodged|placed|received|sent)\b.*\bdate\b|\bdate\b.*\b(?:issued?|prepared?|lodged|placed|received|sent)\b/u,
    /^(?:detainer )?date(?: of detainer)?$/u,
    /\bdate\b/u,
    /^(?:week|month|quarter|year month|period)(?: of| beginning| starting| ending| issued)?$|^(?:month|quarter) (?:and |of )?(?:year|issue)$/u,
    /^(?:calendar |cal |detainer |issued? |time )?(?:years?|yr|period)(?: of issue| issued)?$/u,
    /^(?:federal |us )?(?:fiscal|fisc)(?: (?:year|yr|month|quarter))?$|^fy(?: year)?$/u,
    /\b(?:year|yr|fy|month|quarter|period)\b/u,
  ],
  month: [/^(?:month|mo|mon)(?: (?:name|number|no|num))?$/u, /^(?!.*\bfisc(?:al)?\b).*\bmonth\b/u],
  agency: [
    /^(?:agency|facility|jail|lea)(?: name)?$/u,
    /\b(?:detention )?(?:facility|agency|jail|prison|lea)\b(?!.*\b(?:code|id|type|city|state|county|aor)\b)/u,
    /^(?:det |detainer )?(?:facility|location|institution|custodian)(?: name)?$/u,
  ],
  city: [/^(?:facility |agency |jail )?(?:city|town|municipality)(?: name)?$/u],
  county: [
    /^(?:facility |agency |jail )?(?:county|parish)(?: name)?$/u,
    /^(?:county )?fips(?: code)?$|^geoid$|\bcounty\b.*\b(?:fips|code)\b/u,
  ],
  state: [/^(?:facility |agency |jail )?state(?: name| code| abbreviation)?$/u],
  aor: [/^(?:facility |ice )?aor$|\barea of responsibility\b|\bfield office\b/u],
  outcome: [
    /\blift(?:ed)? reason\b|\breason lifted\b/u,
    /^(?:detainer )?(?:outcome|disposition|result|final action|action taken|response)$/u,
    /\boutcome\b|\bdisposition\b|\bdeclined\b(?!.*\bdate\b)|\b(?:detainer|hold) status\b/u,
  ],
  citizenship: [
    /^(?:country of )?citizenship(?: country)?$/u,
    /\bcitizenship\b|\bnationality\b|^country(?: of (?:birth|origin))?$/u,
  ],
  charge: [
    /^(?:msc |most serious |notable )?(?:criminal )?(?:charge|offense|offence|activity|conviction)s?(?: description)?$/u,
    /\b(?:charge|offense|offence|criminal activity|conviction)s?\b(?!.*\b(?:code|date|status|level|class)\b)/u,
  ],
  chargeCode: [/\bncic\b|\b(?:charge|offense|offence)\b.*\bcode\b/u],
  status: [
    /\b(?:charge|offense|offence|conviction)\b.*\bstatus\b|^charged or convicted$|^charged convicted$|\bcriminality\b/u,
  ],
  request: [/\bdetainer type\b|\brequest(?: type)?\b|\bform(?: type| number)?\b/u],
  count: [
    /^(?:(?:count|number|total|no)(?: of)? )?(?:detainers? )?(?:declines?|declined|declinations?)(?: detainers)?(?: (?:count|number|total))?$/u,
    /^(?:counts?|numbers?|totals?|n|detainers|holds|requests|no|cases)$/u,
    /\b(?:count|number|total|no)\b.*\bdetainers\b|\bdetainers\b.*\b(?:count|number|total)\b/u,
  ],
};

/** Headings of what is never kept: names, identifiers, birth, sex. No field is proposed for them. */
export const PRIVATE_HEADINGS =
  /\b(?:first|last|middle|full|inmate|person|subject|defendant|detainee) name\b|^name$|\b(?:birth|born|dob|age|gender|sex|race|ethnicity)\b|\b(?:id|identifier|ssn|booking number|case number|alien number|a number|fins)\b/u;

/** A heading in small letters, marks and underscores as single spaces, words of camel case apart. */
export function normalizeHeadingWords(heading: string): string {
  return heading
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}

const COUNT_WORDS =
  /^(?:n|nn|no|nr|num|numbers?|cnt|sum|size|quantity|qty|tally|records|rows|cases|detainers|holds|requests|people|persons|individuals|inmates|declines|observations|obs|freq)$|^n \w+$|\bn$|\b(?:counts?|cnt|totals?|freq|frequency|tally)\b|\b(?:number|no|nr|num|n|sum) of\b/u;
/** Numbers of other things beside a count: "total days", "count of charges". */
const OTHER_COUNT_WORDS =
  /\b(?:days|months|years|hours|amount|bond|bail|dollars|cost|fees?|sentence|charges?|offen[sc]es?|convictions?|arrests?|population|capacity|beds|percent|rate|share)\b/u;
/** Numbers that count nothing: identifiers, codes, parts of dates, levels, places. */
const OTHER_NUMBER_WORDS =
  /\b(?:id|ids|identifier|key|guid|uuid|hash|codes?|zip|zipcode|postal|fips|geoid|ncic|years?|yr|fy|fiscal|months?|mo|weeks?|wk|days?|quarter|qtr|date|time|hours?|minutes?|age|ages|dob|birth|born|ssn|fins|eid|row|line|index|idx|seq|sequence|order|rank|position|levels?|class|category|grade|tier|priority|score|risk|lat|latitude|lon|lng|long|longitude|x|y|phone|fax|telephone|docket|booking|alien|version|sheet|page|unnamed|district|ward|block|street|address|sex|gender|race|flag|indicator|height|weight)\b|\b(?:number|num|no|nr|nbr)$/u;

/** True where a heading says that its column counts something. */
export function isCountHeading(heading: string): boolean {
  const words = normalizeHeadingWords(heading);
  return COUNT_WORDS.test(words) && !OTHER_COUNT_WORDS.test(words);
}

/** True where a heading says that the numbers of its column count nothing. */
export function isOtherNumberHeading(heading: string): boolean {
  const words = normalizeHeadingWords(heading);
  return (
    OTHER_NUMBER_WORDS.test(words) || OTHER_COUNT_WORDS.test(words) || PRIVATE_HEADINGS.test(words)
  );
}
