import { useEffect, useMemo, useState } from "react";
import type { Mapping } from "#domain/import/mapping.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import { createPeriodQuestion, isOfOnePeriod } from "#domain/import/period-question.ts";
import type { QuestionKey, ReadingAnswers } from "#domain/import/reading-question.ts";
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

/**
 * The questions on how the table is read, the form of its columns with the first rows as they would be read, and the
 * word to read all.
 */
export function MappingStep({
  mapper,
  name,
  opened,
  answers: fileAnswers,
  onRead,
  onAnswer,
}: {
  readonly mapper: MappingContext;
  readonly name: string;
  readonly opened: string;
  /** What the reader has answered before. */
  readonly answers: ReadingAnswers;
  readonly onRead: (mapping: Mapping, answers: ReadingAnswers) => void;
  /** Proposes the columns anew by an answer. */
  readonly onAnswer: (key: QuestionKey, value: string) => void;
}) {
  const { proposal } = mapper;
  const [value, setValue] = useState(proposal.mapping);
  const [period, setPeriod] = useState(fileAnswers.period);
  const [preview, setPreview] = useState<RowsPreview | null>(null);
  const [loadFault, setLoadFault] = useState<string | null>(null);
  const isOne = isOfOnePeriod(value);
  const answers = useMemo(() => {
    const { period: _, ...others } = fileAnswers;
    return isOne && period !== undefined ? { ...others, period } : others;
  }, [fileAnswers, isOne, period]);
  useEffect(() => {
    let isLate = false;
    async function read(): Promise<void> {
      const next = await mapper.previewRows(value, opened, answers);
      if (!isLate) setPreview(next);
    }
    const timer = setTimeout(() => void read(), PREVIEW_DELAY);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [mapper, value, opened, answers]);
  const isWhole = listMissingMappings(value, proposal.sample.headings).length === 0;
  const questions = [...proposal.questions, ...(isOne ? [createPeriodQuestion(period)] : [])];
  // What the columns are depends on the answers to what the first rows leave open.
  const isProposed = !proposal.questions.some(({ isUnanswered }) => isUnanswered);
  const isAsking = questions.some(({ isUnanswered }) => isUnanswered);
  return (
    <>
      <ReadingQuestions
        questions={questions}
        onAnswer={(key, answer) => (key === "period" ? setPeriod(answer) : onAnswer(key, answer))}
      />
      {isProposed ? (
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
      ) : null}
      <p>
        <Button
          weight="main"
          disabled={!isWhole || isAsking}
          onClick={() => onRead(value, answers)}
        >
          Read {name}
        </Button>
      </p>
    </>
  );
}
