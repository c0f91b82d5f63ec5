import { formatPlural } from "#domain/text/format-count.ts";
import type { ParameterIssue } from "#state/url/view.ts";
import { Notice } from "#ui/notice.tsx";

/** Notices of one kind that an address has at most; the others are counted. */
const MAX_NOTICES = 5;

interface AddressNoticesProps {
  readonly issues: readonly ParameterIssue[];
  /** What is wrong with each, as the beginning of a title: "Part of the address was not understood". */
  readonly lead: string;
}

/** Parts of an address with what is wrong with each: the first few, and how many more there are. */
export function AddressNotices({ issues, lead }: AddressNoticesProps) {
  const rest = issues.length - MAX_NOTICES;
  return (
    <>
      {issues.slice(0, MAX_NOTICES).map(({ parameter, value, message }, at) => (
        <Notice key={`${at}${parameter}${value}`} title={`${lead}: ${parameter}=${value}`}>
          {message}
        </Notice>
      ))}
      {rest <= 0 ? null : <Notice title={`${lead}: ${formatPlural(rest, "more part")}`} />}
    </>
  );
}
