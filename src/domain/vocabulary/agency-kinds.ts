import { REPORT_KINDS } from "#domain/place/place.ts";
import type { AgencyKind, ReportKind } from "#domain/place/place.ts";

/** A kind of facility in ICE's national records of 2014 and 2015 as worked out there, and how it stands beside the others. */
export interface RecordKind {
  /** As the file of facilities has it. */
  readonly printed: string;
  /** The agency's kind; null where the record names no facility. */
  readonly kind: AgencyKind | null;
  /** The kind that the weekly reports have for such an agency. */
  readonly reportKind: ReportKind;
}

/** The nine kinds of the records, with the stated mapping to those of the reports. */
export const RECORD_KINDS: readonly RecordKind[] = [
  { printed: "county or regional", kind: "county or regional", reportKind: "county jail" },
  { printed: "city or town", kind: "city or town", reportKind: "city jail" },
  { printed: "state or other prison", kind: "state or other prison", reportKind: "state prison" },
  { printed: "federal", kind: "federal", reportKind: "federal" },
  { printed: "immigration", kind: "immigration", reportKind: "federal" },
  { printed: "juvenile", kind: "juvenile", reportKind: "other" },
  { printed: "hospital", kind: "hospital", reportKind: "other" },
  { printed: "unclear", kind: "unclear", reportKind: "unknown" },
  { printed: "not stated", kind: null, reportKind: "unknown" },
];

/** The kind that the weekly reports have for an agency of a kind: the kind itself where it is one of theirs. */
export function getReportKind(kind: AgencyKind): ReportKind {
  const mapped = RECORD_KINDS.find((each) => each.kind === kind)?.reportKind;
  return mapped ?? REPORT_KINDS.find((each) => each === kind) ?? "unknown";
}
