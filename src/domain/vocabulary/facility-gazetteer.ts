import type { AgencyKind } from "#domain/place/place.ts";

/** A facility whose county is a public fact that its name does not say. */
export interface GazetteerEntry {
  /** As its source calls it. */
  readonly facility: string;
  /** Found in the facility's name, which is in capitals. */
  readonly name: RegExp;
  /** What the name also has to say of the facility; null where the name alone tells which facility it is. */
  readonly nameKind: "federal" | "state prison" | null;
  /** Two letters. */
  readonly state: string;
  /** County FIPS. */
  readonly county: string;
  /** The county's bare name, for readers. */
  readonly countyName: string;
  /** Where the source says whose facility it is, and the name does not: its kind, and the sentence that tells it. */
  readonly kind?: { readonly kind: AgencyKind; readonly reason: string };
  readonly source: keyof typeof GAZETTEER_SOURCES;
}

/** Where the counties of the gazetteer are published. */
export const GAZETTEER_SOURCES = {
  bop: {
    title: "Federal Bureau of Prisons, pages of its institutions",
    address: "https://www.bop.gov/locations/list.jsp",
  },
  padoc: {
    title: "Pennsylvania Department of Corrections, State Prisons, open and closed",
    address: "https://www.cor.pa.gov/Facilities/StatePrisons/Pages/default.aspx",
  },
  moshannon: {
    title:
      "Altoona Mirror, January 2021, on the federal prison in Clearfield County outside Philipsburg",
    address: "https://www.altoonamirror.com/news/local-news/2021/01/mo-valley-prison-set-to-close/",
  },
  roundhouse: {
    title: "Philadelphia Inquirer, March 31, 2022, on the move of the police headquarters",
    address:
      "https://www.inquirer.com/news/philly-police-new-headquarters-inquirer-building-roundhouse-20220331.html",
  },
  bethany: {
    title: "Bethany Children’s Home, in Heidelberg Township, Berks County",
    address: "https://www.bethanyhome.org/",
  },
} as const;

/** Facilities of Pennsylvania whose names hold no county, in order: the first that fits a name places it. */
export const GAZETTEER: readonly GazetteerEntry[] = [
  {
    ...placeFacility(
      "Moshannon Valley Correctional Center",
      /\bMOSHANNON VALLEY CORR/u,
      null,
      "42033",
      "Clearfield",
      "moshannon",
    ),
    kind: {
      kind: "federal",
      reason: "Until 2021 a prison under contract with the Federal Bureau of Prisons.",
    },
  },
  placeFacility(
    "Moshannon Valley Processing Center",
    /\bMOSHANNON VALLEY\b/u,
    null,
    "42033",
    "Clearfield",
    "moshannon",
  ),
  // The camp, closed in 2005, did not stand where the prisons do.
  placeFacility(
    "Allenwood (low, medium, penitentiary, hold room)",
    /\bALLENWOOD\b(?!.*\bCAMP\b)/u,
    null,
    "42119",
    "Union",
    "bop",
  ),
  placeFacility("USP Lewisburg", /\bLEWISBURG\b/u, "federal", "42119", "Union", "bop"),
  placeFacility("USP Canaan", /\bCANAAN\b/u, "federal", "42127", "Wayne", "bop"),
  placeFacility("FCI Loretto", /\bLORETTO\b/u, "federal", "42021", "Cambria", "bop"),
  placeFacility("FCI McKean", /\bMC ?KEAN\b/u, "federal", "42083", "McKean", "bop"),
  placeFacility("FCI Schuylkill", /\bSCHUYLKILL\b/u, "federal", "42107", "Schuylkill", "bop"),
  placeFacility("SCI Albion", /\bALBION\b/u, "state prison", "42049", "Erie", "padoc"),
  placeFacility("SCI Benner Township", /\bBENNER\b/u, "state prison", "42027", "Centre", "padoc"),
  placeFacility(
    "SCI Cambridge Springs",
    /\bCAMBRIDGE SPRINGS?\b/u,
    "state prison",
    "42039",
    "Crawford",
    "padoc",
  ),
  placeFacility("SCI Camp Hill", /\bCAMP ?HILL\b/u, "state prison", "42041", "Cumberland", "padoc"),
  placeFacility("SCI Chester", /\bCHESTER\b/u, "state prison", "42045", "Delaware", "padoc"),
  placeFacility(
    "SCI Coal Township",
    /\bCOAL TO?WN?SH?I?P\b/u,
    "state prison",
    "42097",
    "Northumberland",
    "padoc",
  ),
  placeFacility("SCI Cresson", /\bCRESSON\b/u, "state prison", "42021", "Cambria", "padoc"),
  placeFacility("SCI Dallas", /\bDALLAS\b/u, "state prison", "42079", "Luzerne", "padoc"),
  placeFacility("SCI Fayette", /\bFAYETTE\b/u, "state prison", "42051", "Fayette", "padoc"),
  placeFacility("SCI Forest", /\bFOREST\b/u, "state prison", "42053", "Forest", "padoc"),
  placeFacility(
    "SCI Frackville",
    /\bFRACKVILLE\b/u,
    "state prison",
    "42107",
    "Schuylkill",
    "padoc",
  ),
  placeFacility(
    "SCI Graterford",
    /\bGRATERFORD\b/u,
    "state prison",
    "42091",
    "Montgomery",
    "padoc",
  ),
  placeFacility("SCI Greene", /\bGREENE\b/u, "state prison", "42059", "Greene", "padoc"),
  placeFacility(
    "SCI Greensburg",
    /\bGREENSBURG\b/u,
    "state prison",
    "42129",
    "Westmoreland",
    "padoc",
  ),
  placeFacility("SCI Houtzdale", /\bHOUTZDALE\b/u, "state prison", "42033", "Clearfield", "padoc"),
  placeFacility(
    "SCI Huntingdon",
    /\bHUNTINGDON\b/u,
    "state prison",
    "42061",
    "Huntingdon",
    "padoc",
  ),
  placeFacility(
    "SCI Laurel Highlands",
    /\bLAUREL HIGHLANDS\b/u,
    "state prison",
    "42111",
    "Somerset",
    "padoc",
  ),
  placeFacility("SCI Mahanoy", /\bMAHANOY\b/u, "state prison", "42107", "Schuylkill", "padoc"),
  placeFacility("SCI Mercer", /\bMERCER\b/u, "state prison", "42085", "Mercer", "padoc"),
  placeFacility("SCI Muncy", /\bMUNCY\b/u, "state prison", "42081", "Lycoming", "padoc"),
  placeFacility("SCI Phoenix", /\bPHOENIX\b/u, "state prison", "42091", "Montgomery", "padoc"),
  placeFacility("SCI Pine Grove", /\bPINE GROVE\b/u, "state prison", "42063", "Indiana", "padoc"),
  placeFacility(
    "SCI Pittsburgh",
    /\bPITTSBURGH?\b/u,
    "state prison",
    "42003",
    "Allegheny",
    "padoc",
  ),
  placeFacility("SCI Retreat", /\bRETREAT\b/u, "state prison", "42079", "Luzerne", "padoc"),
  placeFacility("SCI Rockview", /\bROCKVIEW\b/u, "state prison", "42027", "Centre", "padoc"),
  placeFacility(
    "SCI Smithfield",
    /\bSMITHFIELD\b/u,
    "state prison",
    "42061",
    "Huntingdon",
    "padoc",
  ),
  placeFacility("SCI Somerset", /\bSOMERSET\b/u, "state prison", "42111", "Somerset", "padoc"),
  placeFacility("SCI Waymart", /\bWAYMART\b/u, "state prison", "42127", "Wayne", "padoc"),
  placeFacility("SCI Waynesburg", /\bWAYNESBURG\b/u, "state prison", "42059", "Greene", "padoc"),
  {
    ...placeFacility(
      "Roundhouse, Philadelphia",
      /\bROUNDHOUSE PHI/u,
      null,
      "42101",
      "Philadelphia",
      "roundhouse",
    ),
    kind: {
      kind: "city jail",
      reason: "Until 2022 the headquarters of the police of Philadelphia.",
    },
  },
  placeFacility(
    "Bethany Children’s Home",
    /\bBETHANY CHILDREN/u,
    null,
    "42011",
    "Berks",
    "bethany",
  ),
];

/** A facility of Pennsylvania whose kind its name tells. */
function placeFacility(
  facility: string,
  name: RegExp,
  nameKind: GazetteerEntry["nameKind"],
  county: string,
  countyName: string,
  source: GazetteerEntry["source"],
): GazetteerEntry {
  return { facility, name, nameKind, state: "PA", county, countyName, source };
}

/**
 * Seats of counties, each of which lies in its county alone: by state, three digits of the county and the city's letters in
 * capitals. Source: Pennsylvania Manual, list of counties and county seats.
 */
export const COUNTY_SEATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PA: "001GETTYSBURG|003PITTSBURGH|005KITTANNING|007BEAVER|009BEDFORD|011READING|013HOLLIDAYSBURG|015TOWANDA|017DOYLESTOWN|019BUTLER|021EBENSBURG|023EMPORIUM|025JIMTHORPE|027BELLEFONTE|029WESTCHESTER|031CLARION|033CLEARFIELD|035LOCKHAVEN|037BLOOMSBURG|039MEADVILLE|041CARLISLE|043HARRISBURG|045MEDIA|047RIDGWAY|049ERIE|051UNIONTOWN|053TIONESTA|055CHAMBERSBURG|057MCCONNELLSBURG|059WAYNESBURG|061HUNTINGDON|063INDIANA|065BROOKVILLE|067MIFFLINTOWN|069SCRANTON|071LANCASTER|073NEWCASTLE|075LEBANON|077ALLENTOWN|079WILKESBARRE|081WILLIAMSPORT|083SMETHPORT|085MERCER|087LEWISTOWN|089STROUDSBURG|091NORRISTOWN|093DANVILLE|095EASTON|097SUNBURY|099NEWBLOOMFIELD|101PHILADELPHIA|103MILFORD|105COUDERSPORT|107POTTSVILLE|109MIDDLEBURG|111SOMERSET|113LAPORTE|115MONTROSE|117WELLSBORO|119LEWISBURG|121FRANKLIN|123WARREN|125WASHINGTON|127HONESDALE|129GREENSBURG|131TUNKHANNOCK|133YORK",
  }),
);
