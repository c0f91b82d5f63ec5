import { DECLINED_OUTCOME, type Outcome } from "#domain/detainer/outcome.ts";

/** A reason for which ICE lifted a detainer, in its own words, and the outcome that it is counted as. */
export interface LiftReason {
  readonly reason: string;
  readonly outcome: Outcome;
}

/** The key of an outcome that goes by its title: "case-closed". */
export function makeOutcomeKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** ICE took the person into custody. */
export const BOOKED_OUTCOME: Outcome = {
  key: "booked-into-detention",
  title: "Booked into Detention",
  group: "taken into custody",
};

function createOtherOutcome(title: string): Outcome {
  return { key: makeOutcomeKey(title), title, group: "other" };
}

const OTHER_REASONS = [
  "Case Closed",
  "Early Release",
  "Prosecutorial Discretion",
  "Lifted",
  "Transferred",
  "Alien Not Subject to Deportation",
  "United States Citizen Interviewed",
  "Died",
  "Lifted - Lack of Funds",
  "Lifted - Lack of Space",
  "Duplicate",
  "ICE Temporary Resource Constraint",
  "No longer in State, Local, or Federal Custody",
  "Not Amenable to Removal",
  "Superseding - New Form Issued",
  "USC or Presumptive Claim to US Citizenship",
  "Judicial Review",
];

/** Every reason of the releases of 2008 to 2015 and of 2022 on. A blank is none of them: still open, or not recorded. */
export const LIFT_REASONS: readonly LiftReason[] = [
  { reason: "Detainer Declined by LEA", outcome: DECLINED_OUTCOME },
  { reason: "Booked into Detention", outcome: BOOKED_OUTCOME },
  {
    reason: "Insufficient Notice to ICE",
    outcome: {
      key: "insufficient-notice",
      title: "Insufficient Notice to ICE",
      group: "insufficient notice",
    },
  },
  {
    reason: "Noncitizen Not Amenable to Removal",
    outcome: createOtherOutcome("Not Amenable to Removal"),
  },
  ...OTHER_REASONS.map((reason) => ({ reason, outcome: createOtherOutcome(reason) })),
];
