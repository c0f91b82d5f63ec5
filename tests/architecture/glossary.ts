import { parseModule, visitNodes } from "./syntax-tree.ts";

/** Names that the glossary replaced, by layer of the code as it was. No top-level declaration may have one of them. */
const REPLACED_NAMES = [
  "Desk createDesk StandingDesk createStandingDesk WireDesk FileDesk Asking createAsking",
  "Had asHad valueOf Loaded Held useHeld loadedFrom LoadedEditions HeldCorpus",
  "Unreadable NotReadable UnreadablePdf",
  "Corpus CorpusName CorpusFrame CorpusParts makeCorpus useCorpus Cohort EditionFrame",
  "Shelf folderShelf Memory Opening Reading",
  "Keeping createKeeping Stock KeptSums createCube Cube Turning Doubts Whereabouts",
  "Crew RunningCrew startCrew useHand ViewInHand PeriodsInHand useWeeksInHand holdWeeks settleOn",
  "KeptStore KeptFile KeptFiles openKeptStore OwnThread OwnPart readOwn",
  "Subject SubjectWeek anySubject Marks NoteMarks WeekMarks Marking",
  "NotHere InSight Outside Arrival Figures Figure",
  "sift sink hand take leave land fly keeping kept held had told asked",
].flatMap((names) => names.split(" "));

/** Names of files and folders that the glossary replaced, without their endings. */
const REPLACED_PATHS = [
  "desk standing-desk shelf folder-shelf crew stock lane flight hand weeks-in-hand",
  "keeping kept kept-sums kept-view kept-later kept-store asking asked told held held-axis held-corpus",
  "cube turning walk scanning whereabouts besides doubts-in own pieces even-rows",
  "subject listing headline figures marks mark opening not-here in-sight arrival",
  "not-readable unreadable foia mapped colours",
].flatMap((names) => names.split(" "));

/** Participles and metaphors that name nothing in the application: no variable, parameter, property or type, local ones included. */
const REPLACED_IDENTIFIERS = [
  "had held kept asked told taken given said put own most far of inHand wholeOf",
  "asking keeping holding besides whereabouts sift subject frame",
  "desk shelf crew stock lane flight hand corpus cohort",
  "isHeld isKept isAsked isTold isTaken isGiven isOwn unkept",
].flatMap((names) => names.split(" "));

const COLUMNS_KEY = "a key of the ddor-columns format";
const NOTES_KEY = "a key of the ddor-notes format";

/** Identifiers that stay, by file and name, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "src/data/native/columns-format.ts: of": COLUMNS_KEY,
  "src/data/native/decode-column.ts: of": COLUMNS_KEY,
  "src/data/native/encode-column.ts: of": COLUMNS_KEY,
  "src/data/native/notes-schema.ts: subject": NOTES_KEY,
  "src/domain/note/note.ts: subject": NOTES_KEY,
  "src/domain/note/note-text.ts: subject": NOTES_KEY,
  "mocks/make-report.ts: subject": NOTES_KEY,
};

const APPLICATION_FILE = /^(?:src|mocks)\/.*\.tsx?$/u;
const HAS_REPLACED = new RegExp(String.raw`\b(?:${REPLACED_IDENTIFIERS.join("|")})\b`, "u");

const DECLARED =
  /^(?:export )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gmu;

/** Declarations, files and folders that bear a name which the glossary replaced, as sentences that start with the path. Pure. */
export function findReplacedNames(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const parts = path.split("/").map((part) => part.split(".")[0] ?? "");
    const names = [...text.matchAll(DECLARED)].map(([, name = ""]) => name);
    return [
      ...parts.filter((part) => REPLACED_PATHS.includes(part)).map((part) => `${path}: "${part}"`),
      ...names.filter((name) => REPLACED_NAMES.includes(name)).map((name) => `${path}: ${name}`),
    ];
  });
}

/**
 * Identifiers of the application that bear a name which the glossary replaced, and exceptions that excuse none, as sentences
 * that start with the path. A member of another object (`store.put`) has its name from there. Pure.
 */
export function findReplacedIdentifiers(files: ReadonlyMap<string, string>): readonly string[] {
  const found = [...files].flatMap(([path, text]) =>
    APPLICATION_FILE.test(path) && HAS_REPLACED.test(text) ? listReplaced(path, text) : [],
  );
  const idle = Object.keys(EXCEPTIONS).filter((exception) => {
    const [path = ""] = exception.split(": ");
    return files.has(path) && !found.includes(exception);
  });
  return [
    ...found.filter((each) => EXCEPTIONS[each] === undefined),
    ...idle.map((each) => `${each} is no exception any more`),
  ];
}

function listReplaced(path: string, text: string): readonly string[] {
  const names = new Set<string>();
  visitNodes(parseModule(path, text), (node, parents) => {
    const parent = parents.at(-1);
    const isMember = parent?.type === "MemberExpression" && parent["property"] === node;
    if (node.type === "Identifier" || node.type === "PrivateIdentifier") {
      const name = String(node["name"]);
      if (!isMember && REPLACED_IDENTIFIERS.includes(name)) names.add(name);
    }
    return true;
  });
  return [...names].map((name) => `${path}: ${name}`);
}
