import { carryIds } from "#domain/diff/carry-ids.ts";
import { compareEditions } from "#domain/diff/edition-difference.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import { isUnchanged } from "#domain/diff/list-difference.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { IsoDate } from "#domain/calendar/week.ts";

/** What new content of a week that is published already is: the agency changed it, or we read it better. */
export type ChangeKind = "revision" | "transcription";

/** What is to be published, and how. */
export interface EditionProposal {
  readonly edition: Edition;
  /** Files of its week that the collection has. */
  readonly existingEditions: readonly Edition[];
  readonly change: ChangeKind | null;
  /** As typed; null takes the date of the file. */
  readonly published: IsoDate | null;
  readonly today: IsoDate;
}

/** What comes of an offer. `carried` counts lines of Section II whose ids are those of `difference`'s first file. */
export type ProposalOutcome =
  | { readonly kind: "same"; readonly as: Edition }
  | {
      readonly kind: "new";
      readonly edition: Edition;
      readonly difference: EditionDifference | null;
      readonly before: Edition | null;
      readonly carried: number;
    }
  | {
      readonly kind: "differs";
      readonly before: Edition;
      readonly edition: Edition;
      readonly difference: EditionDifference;
    }
  | { readonly kind: "no"; readonly why: string };

/** The edition as it is to be published: with its numbers, dates and ids. */
export function prepareEdition(offer: EditionProposal): ProposalOutcome {
  const { edition, existingEditions, change, today } = offer;
  const published =
    offer.published === null ? edition.published : { date: offer.published, exact: true };
  if (existingEditions.length === 0) {
    const first = { ...edition, published };
    return { kind: "new", edition: first, difference: null, before: null, carried: 0 };
  }
  const revisions = [...existingEditions].sort(
    (a, b) => a.revision - b.revision || a.transcription - b.transcription,
  );
  const latest = revisions.at(-1) as Edition;
  const against = (before: Edition) => {
    const { edition: named, carried } = carryIds(before, edition, existingEditions);
    const made = { ...named, collection: before.collection };
    return { made, carried, difference: compareEditions(before, made) };
  };
  if (change === null) {
    const same = revisions.find((each) => isSameEdition(against(each).difference));
    if (same !== undefined) return { kind: "same", as: same };
    const { made, difference } = against(latest);
    return { kind: "differs", before: latest, edition: made, difference };
  }
  const before = change === "revision" ? latest : findTranscription(revisions, offer);
  if (before === null) {
    const dates = revisions.map(
      ({ revision, published: { date } }) => `revision ${revision} (${date})`,
    );
    const why = `no revision of the week ${edition.week} was published on ${published.date}; the collection has ${[...new Set(dates)].join(", ")}. Say with --published which one was read better`;
    return { kind: "no", why };
  }
  const { made, carried, difference } = against(before);
  if (isSameEdition(difference)) return { kind: "same", as: before };
  if (change === "revision") {
    const isOlder = published.date < latest.published.date;
    if (isOlder || (offer.published === null && published.date === latest.published.date)) {
      const why = `the file says that it was published on ${published.date}, and revision ${latest.revision} was published on ${latest.published.date}. Say with --published when ICE published the changed report`;
      return { kind: "no", why };
    }
  }
  const numbered = {
    ...made,
    revision: change === "revision" ? latest.revision + 1 : before.revision,
    transcription: change === "revision" ? 1 : before.transcription + 1,
    published: change === "revision" ? published : before.published,
    // A corrected copy of a file still has the date of the reading that it corrects.
    transcribed: made.transcribed > before.transcribed ? made.transcribed : today,
  };
  const finalDifference = compareEditions(before, numbered);
  return { kind: "new", edition: numbered, difference: finalDifference, before, carried };
}

/** The latest transcription of the revision that was read better: the only one, or the one of the date of publication. */
function findTranscription(
  existingEditions: readonly Edition[],
  { edition, published }: EditionProposal,
): Edition | null {
  const isOne = existingEditions.every(
    ({ revision }) => revision === existingEditions[0]?.revision,
  );
  if (isOne && published === null) return existingEditions.at(-1) ?? null;
  const date = published ?? edition.published.date;
  return existingEditions.findLast((each) => each.published.date === date) ?? null;
}

/** True where two files say the same; their dates and numbers are no matter. */
export function isSameEdition(difference: EditionDifference): boolean {
  const { rows, sectionI, policies, namedOnly, placeTotals, headings, totals } = difference;
  const { jurisdictions, agencies, sources, issues } = difference;
  const lists = [rows, sectionI, policies, namedOnly, placeTotals];
  const others = [jurisdictions, agencies, sources, issues];
  return [...lists, ...others].every(isUnchanged) && headings.length + totals.length === 0;
}
