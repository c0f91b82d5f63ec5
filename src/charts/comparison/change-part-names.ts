import type { ChangePart } from "#engine/query/question.ts";

/** Names of the parts of a change from one period to another, by the dates of the two: "Only in Feb 4 – 10". */
export function getChangePartTitle(
  part: ChangePart,
  first: string | undefined,
  second: string | undefined,
): string {
  switch (part) {
    case "inBoth":
      return "In both";
    case "onlyLeft":
      return `Only in ${first ?? ""}`;
    case "onlyRight":
      return `Only in ${second ?? ""}`;
    case "corrected":
      return "Withdrawn or corrected";
    case "unsure":
      return "Not enough data";
  }
}
