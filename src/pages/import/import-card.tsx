import { useId } from "react";
import { useNavigate } from "react-router";
import { shortenHash } from "#domain/import/format-file.ts";
import type { ReadingChoices } from "#domain/import/reading.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { parseImportedId } from "#domain/report/imported-file.ts";
import { formatBytes } from "#domain/text/format-bytes.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { ImportChoices } from "#state/import/import-state.ts";
import { useImportSession, type ImportSession } from "#state/import/use-import-session.ts";
import { Announcer } from "#ui/announcer.tsx";
import { Button, TextButton } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Notice } from "#ui/notice.tsx";
import { ImportFailure } from "./import-failure.tsx";
import { ImportFindings } from "./import-findings.tsx";
import { FormatField } from "./format-field.tsx";
import { FileLinks } from "./file-links.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { isExpectedFile, isExpectedReading } from "./expected-file.ts";
import type { FileReading } from "./expected-file.ts";
import { formatProgress } from "./format-import.ts";
import { ReadingQuestions } from "./reading-questions.tsx";
import { ReplacementCheckbox } from "./replacement-checkbox.tsx";
import styles from "./import-card.module.css";

/** A file that was chosen, with the instant at which it was. */
export interface SelectedFile {
  readonly source: Blob;
  readonly name: string;
  readonly at: string;
}

interface ImportCardProps {
  readonly file: SelectedFile;
  /** Identity of the file that the address waits for, or null; and how it is read, where that is known here. */
  readonly expectedId: string | null;
  readonly expectedReading: ReadingChoices | null;
  /** Where the reader goes once it is open; null stays here, as where several files are opened. */
  readonly addressOf: (file: StoredFile) => string | null;
  readonly onClose: () => void;
}

/** A file from its choice to its opening: what it is taken for, how far it is read, what was found, and Open. */
export function ImportCard(props: ImportCardProps) {
  const { file, expectedId, expectedReading, addressOf, onClose } = props;
  const { source, name, at } = file;
  const session = useImportSession(source, name, at, expectedReading);
  const navigate = useNavigate();
  const title = useId();
  const { step } = session;
  const isOther =
    step.at === "found" && expectedId !== null && !isExpectedFile(step.found, expectedId);
  const isAsking =
    step.at === "found" && step.found.found.questions.some(({ isUnanswered }) => isUnanswered);
  return (
    <section className={styles.card} aria-labelledby={title}>
      <div className={styles.heading}>
        <h2 id={title}>{name}</h2>
        <span>{formatBytes(source.size)}</span>
        {step.at === "reading" || step.at === "opening" ? null : (
          <TextButton onClick={onClose}>
            {step.at === "open" ? "Close this report" : "Put away"}
          </TextButton>
        )}
      </div>
      <Announcer wait={300} words={formatImportStatus(session, name)} />
      <FormatField session={session} />
      {step.at === "recognizing" ? <p>Looking at what it is …</p> : null}
      {step.at === "mapping" ? (
        <MappingStep
          mapper={step.mapper}
          name={name}
          opened={at.slice(0, 10)}
          answers={getChoices(session).answers}
          onRead={(mapping, answers) => session.readFile({ format: "table", mapping, answers })}
          onAnswer={session.answer}
        />
      ) : null}
      {step.at === "reading" ? <ImportProgressBar session={session} size={source.size} /> : null}
      {step.at === "stopped" ? (
        <p>
          Reading was stopped; nothing of it is kept.{" "}
          <TextButton
            onClick={() => {
              if (session.choices !== null) session.readFile(session.choices);
            }}
          >
            Read it again
          </TextButton>
        </p>
      ) : null}
      {step.at === "failed" ? (
        <ImportFailure fault={step.fault} name={name} onStart={session.startAgain}>
          <AnswersReset session={session} />
        </ImportFailure>
      ) : null}
      {step.at === "found" || step.at === "opening" ? (
        <>
          <h3>What was found</h3>
          <MappingButton session={session} />
          <ReadingQuestions questions={step.found.found.questions} onAnswer={session.answer} />
          <ImportFindings found={step.found.found} />
          <DuplicatesField session={session} />
          <ExpectationNotice found={step.found} expectedId={expectedId} />
          {isOther ? null : (
            <p>
              <Button
                weight="main"
                disabled={step.at === "opening" || isAsking}
                onClick={() => {
                  void session.openFile().then((file) => {
                    const path = file === null ? null : addressOf(file);
                    if (path !== null) void navigate(path);
                  });
                }}
              >
                {step.at === "opening" ? "Opening …" : `Open ${name}`}
              </Button>
            </p>
          )}
        </>
      ) : null}
      {step.at === "open" ? (
        <>
          <ReplacementCheckbox file={step.file} />
          <FileLinks file={step.file} name={step.file.title} />
        </>
      ) : null}
    </section>
  );
}

/** Says that the file is another than the address names, or is read in another way. */
function ExpectationNotice({
  found,
  expectedId,
}: {
  readonly found: FileReading;
  readonly expectedId: string | null;
}) {
  if (expectedId === null || isExpectedReading(found, expectedId)) return null;
  if (!isExpectedFile(found, expectedId)) {
    return (
      <Notice title="This is not the file that the address names">
        <p>
          Its SHA-256 begins with {shortenHash(found.file.sha256)}, the address names{" "}
          {shortenHash(parseImportedId(expectedId)?.sha256 ?? "")}. Choose the same file, or go to{" "}
          <a href="?">Open</a> without that address to open this one by itself.
        </p>
      </Notice>
    );
  }
  return (
    <Notice title="The address names another reading of this file">
      <p>
        The file is the same, but the address is of what was counted by other answers or columns,
        which this browser does not keep. Give the same answers, or load the saved mapping, and the
        address fits. Opened as it is read now, it has an address of its own.
      </p>
    </Notice>
  );
}

/** How the file is read now. */
function getChoices({ choices }: ImportSession): ImportChoices {
  return choices ?? { format: "table", answers: {}, mapping: null };
}

function formatImportStatus({ step }: ImportSession, name: string): string {
  if (step.at === "found")
    return `${name}: ${formatPlural(step.found.found.countedRows, "row")} found`;
  if (step.at === "stopped") return `${name}: reading was stopped`;
  if (step.at === "open") return `${name} is open`;
  return `${name}: ${step.at}`;
}

/** A way back to the columns of a table that was read by them. */
function MappingButton({ session }: { readonly session: ImportSession }) {
  const { choices: choice, readFile } = session;
  if (choice === null || choice.format !== "table") return null;
  return (
    <p>
      <TextButton onClick={() => readFile({ ...choice, mapping: null })}>
        Change what its columns hold
      </TextButton>
    </p>
  );
}

/** A way back where the file cannot be read by the answers that were given. */
function AnswersReset({ session }: { readonly session: ImportSession }) {
  const { choices, readFile } = session;
  if (choices === null || Object.keys(choices.answers).length === 0) return null;
  return (
    <p>
      <TextButton onClick={() => readFile({ ...choices, answers: {} })}>
        Read it again without these answers
      </TextButton>
    </p>
  );
}

function ImportProgressBar({
  session,
  size,
}: {
  readonly session: ImportSession;
  readonly size: number;
}) {
  const { step, recognition, stopReading } = session;
  if (step.at !== "reading") return null;
  const { progress } = step;
  const unit = recognition?.container === "pdf" ? "page" : "row";
  return (
    <div className={styles.progress}>
      <progress
        aria-label="How much is read"
        max={size}
        {...(progress === null ? {} : { value: progress.bytes })}
      />
      <span>{progress === null ? "Reading …" : formatProgress(progress, size, unit)}</span>
      <Button onClick={stopReading}>Cancel</Button>
    </div>
  );
}

/** Whether likely duplicates are counted, and which they are; the rule alone where the file has none. */
function DuplicatesField({ session }: { readonly session: ImportSession }) {
  const { step, choices: choice, answer } = session;
  if (step.at !== "found" || choice === null) return null;
  const { duplicates } = step.found.found;
  if (duplicates === null) return null;
  const { rule, rows } = duplicates;
  if (rows.length === 0) return <p>Rule for duplicates: {rule}</p>;
  return (
    <>
      <p>
        <label>
          <input
            type="checkbox"
            checked={choice.answers.duplicates === "count"}
            onChange={({ target }) => answer("duplicates", target.checked ? "count" : "leave-out")}
          />{" "}
          Count the {formatPlural(rows.length, "likely duplicate")} too
        </label>
      </p>
      <Disclosure summary={`Likely duplicates (${formatCount(rows.length)})`}>
        {() => (
          <>
            <p>{rule}</p>
            <p>As a spreadsheet counts them: {rows.join("; ")}.</p>
          </>
        )}
      </Disclosure>
    </>
  );
}
