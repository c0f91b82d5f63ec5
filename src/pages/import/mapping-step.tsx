import { useEffect, useState } from "react";
import type { Mapping } from "#domain/import/mapping.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import type { QuestionKey } from "#domain/import/reading-question.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import { downloadMapping } from "#state/downloads/download-mapping.ts";
import type { MappingContext } from "#state/import/import-state.ts";
import { getFailure } from "#state/queries/query-client.ts";
import { Button } from "#ui/button.tsx";
import { formatError } from "#features/notices/format-error.ts";
import { ReadingQuestions } from "#pages/import/reading-questions.tsx";
import { MappingForm } from "#pages/import/mapping-form.tsx";

/** Milliseconds that a choice stands still before the first rows are read by it. */
const PREVIEW_DELAY = 150;

/** The form of a table's columns, with the first rows as they would be read, and the word to read all. */
export function MappingStep({
  mapper,
  name,
  opened,
  onRead,
  onAnswer,
}: {
  readonly mapper: MappingContext;
  readonly name: string;
  readonly opened: string;
  readonly onRead: (mapping: Mapping) => void;
  /** Proposes the columns anew by an answer. */
  readonly onAnswer: (key: QuestionKey, value: string) => void;
}) {
  const { proposal } = mapper;
  const [value, setValue] = useState(proposal.mapping);
  const [preview, setPreview] = useState<RowsPreview | null>(null);
  const [loadFault, setLoadFault] = useState<string | null>(null);
  useEffect(() => {
    let isLate = false;
    async function read(): Promise<void> {
      const next = await mapper.previewRows(value, opened);
      if (!isLate) setPreview(next);
    }
    const timer = setTimeout(() => void read(), PREVIEW_DELAY);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [mapper, value, opened]);
  const isWhole = listMissingMappings(value, proposal.sample.headings).length === 0;
  return (
    <>
      <ReadingQuestions questions={proposal.questions} onAnswer={onAnswer} />
      <MappingForm
        proposal={proposal}
        value={value}
        preview={preview}
        onChange={setValue}
        onSave={() => downloadMapping(value, name)}
        onLoad={(file) => {
          void mapper.readMapping(file, file.name).then(
            (mapping) => {
              setLoadFault(null);
              setValue(mapping);
            },
            (thrown: unknown) => setLoadFault(formatError(getFailure(thrown)).words),
          );
        }}
        loadError={loadFault}
      />
      <p>
        <Button weight="main" disabled={!isWhole} onClick={() => onRead(value)}>
          Read {name}
        </Button>
      </p>
    </>
  );
}
