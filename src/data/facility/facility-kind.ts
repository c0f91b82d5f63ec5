import type { Kind } from "#domain/place.ts";

/** A rule by which the kind of a facility is told from its name. */
export interface KindRule {
  readonly kind: Kind;
  readonly words: string;
  readonly fits: (name: string, hasCounty: boolean, city: string) => boolean;
}

const JAIL = /JAIL|PRISON|CORR|DET(?:ENTION|\b)|SHERIFF|\bC\.?C\.?\b/u;
const YOUTH = /JUV|YOUTH|CHILD|FAMILY|SHELTER/u;

/** Rules in order; the first that fits a name in capitals tells the kind, and none leaves it unknown. */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: "federal",
    words:
      "Federal prisons and marshals: Fed., Federal, FCI, FDC, FMC, FPC, MCC, MDC, USP, U.S. Pen., US Marshal",
    fits: (name) =>
      /\bFED(?:ERAL|\.|\b)|\bF\.?[CDMP]\.?[CI]\.?\b|\bM[CD]C\b|\bUSP\b|\bU\.?\s?S\.? ?(?:PEN|MARSHAL)/u.test(
        name,
      ),
  },
  {
    kind: "federal",
    words: "ICE's own: hold room, district office, service processing center",
    fits: (name) => /HOLD ?ROOM|DISTRICT OFFICE|SERVICE PROC|\bSPC\b/u.test(name),
  },
  {
    kind: "federal",
    words:
      "Moshannon Valley, until 2021 a prison under contract with the Federal Bureau of Prisons",
    fits: (name) => name.startsWith("MOSHANNON VALLEY CORR"),
  },
  {
    kind: "other",
    words: "Homes and centers for young people and families",
    fits: (name) => YOUTH.test(name),
  },
  {
    kind: "state prison",
    words: "State prisons: State, SCI, S.C.I., SRCF, MINN.C.F., Department of Corrections",
    fits: (name) =>
      /\bSTATE\b|\bS\.?C\.?I\b|\bSRCF\b|^MINN?\.? ?C\.?F\b|\bDEP(?:T|ARTMENT)\.? OF CORR/u.test(
        name,
      ),
  },
  {
    kind: "city jail",
    words: "Police, or a jail named for its city",
    fits: (name, _, city) =>
      /\bPOLICE\b|\bP\.?D\b|\bCITY\b/u.test(name) ||
      (city !== "" &&
        name.startsWith(city) &&
        JAIL.test(name) &&
        !/COUNTY|CNTY|\bCO\b/u.test(name)),
  },
  {
    kind: "county jail",
    words: "A jail, prison, detention or correctional facility whose name says a county",
    fits: (name, hasCounty) =>
      hasCounty && JAIL.test(name) && /COUNTY|CNTY|\bCTY\b|\bCO\b|PARISH/u.test(name),
  },
];

/** The kind of a facility by the first rule that fits its name. */
export function kindOf(name: string, hasCounty: boolean, city: string): Kind {
  const upper = name.toUpperCase();
  const inCity = city.toUpperCase();
  return KIND_RULES.find(({ fits }) => fits(upper, hasCounty, inCity))?.kind ?? "unknown";
}
