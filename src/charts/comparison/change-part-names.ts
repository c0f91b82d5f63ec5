import type { ChangePart } from "#engine/query/question.ts";

/** Names of the parts of a change from one period to another, by what the two periods are called: "Only first". */
export function getChangePartTitle(
  part: ChangePart,
  first: string | undefined,
  second: string | undefined,
): string {
  switch (part) {
    case "inBoth":
      return "In both";
    case "onlyLeft":
      return `Only ${(first ?? "").toLowerCase()}`;
    case "onlyRight":
      return `Only ${(second ?? "").toLowerCase()}`;
    case "corrected":
      return "Withdrawn or corrected";
    case "unsure":
      return "Cannot be told";
  }
}

/** What each part holds, in a sentence. */
export const CHANGE_PART_DESCRIPTION: Readonly<Record<ChangePart, string>> = {
  inBoth: "lines with detainers in both periods, whole in both",
  onlyLeft: "lines whole in both periods, with detainers in this one alone",
  onlyRight: "lines whole in both periods, with detainers in this one alone",
  corrected:
    "the same rows in another revision or transcription, with another place, agency or field",
  unsure:
    "lines that are not whole in one of the periods, and what is not itemized or not transcribed",
};
