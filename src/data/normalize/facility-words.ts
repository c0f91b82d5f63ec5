/** Words of a jail, prison or sheriff in a name in capitals. */
export const JAIL_PATTERN =
  /JAIL|PRISON|CORR|DET(?:ENT|\b)|SHERIFF|JUSTICE C(?:ENTER|TR)|HOLDING|CUSTODY|\bC\.?C\.?\b/u;

/** County, and the short words for it. */
export const COUNTY_WORD = /\b(?:COUNTY|CNTY|CTY|CO|PARISH|BOROUGH)\b/u;

const FEDERAL_PATTERN =
  /\bFED(?:ERAL\b(?! WAY)|\.|\b)(?!ERAL)|\bF\.?[CDMP]\.?[CI]\.?\b|\bU\.?S\.?P\b|\bB\.?O\.?P\b|BUREAU OF PRISONS|\bU\.?\s?S\.? ?(?:PEN|MARSHAL)/u;
const STATE_PATTERN =
  /\bSTATE (?:PRISON|PEN|CORR|JAIL|HOSP|FARM)|\bS\.?C\.?I\b|\bSRCF\b|^MINN?\.? ?C\.? ?F\b/u;

/** Whether a name in capitals is that of a federal prison or of the U.S. Marshals. */
export function isFederalName(upper: string): boolean {
  return (
    FEDERAL_PATTERN.test(upper) || (/\bM\.?[CD]\.?C\b/u.test(upper) && !COUNTY_WORD.test(upper))
  );
}

/** Whether a name in capitals is that of a state's prison. */
export function isStatePrisonName(upper: string): boolean {
  return STATE_PATTERN.test(upper);
}
