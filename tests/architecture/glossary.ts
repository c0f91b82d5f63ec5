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
