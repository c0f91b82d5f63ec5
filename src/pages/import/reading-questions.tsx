import { useId, useState } from "react";
import type { QuestionKey, ReadingQuestion } from "#domain/import/reading-question.ts";
import { Button } from "#ui/button.tsx";
import styles from "./reading-questions.module.css";

interface ReadingQuestionsProps {
  readonly questions: readonly ReadingQuestion[];
  /** Reads the file again by the answer. */
  readonly onAnswer: (key: QuestionKey, value: string) => void;
}

/** What the file leaves to its reader, each question with examples from the file; those that have to be answered come first. */
export function ReadingQuestions({ questions, onAnswer }: ReadingQuestionsProps) {
  const sorted = questions.toSorted((a, b) => Number(b.isUnanswered) - Number(a.isUnanswered));
  return sorted.map((question) => (
    <Question
      key={question.key}
      question={question}
      onAnswer={(value) => onAnswer(question.key, value)}
    />
  ));
}

function Question({
  question: { key, words, why, examples, choices, answer, isUnanswered },
  onAnswer,
}: {
  readonly question: ReadingQuestion;
  readonly onAnswer: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.question} data-question={key}>
      <legend>{words}</legend>
      <p>{why}</p>
      {examples.length === 0 ? null : (
        <ul>
          {examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      )}
      {choices.length > 0 ? null : (
        <TextAnswer key={answer} words={words} answer={answer} onAnswer={onAnswer} />
      )}
      {choices.map(({ value, words: choice }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={!isUnanswered && answer === value}
            onChange={() => onAnswer(value)}
          />{" "}
          {choice}
          {isUnanswered && answer === value ? (
            <span className={styles.proposed}> Proposed: what is below was read so.</span>
          ) : null}
        </label>
      ))}
      {isUnanswered ? <p className={styles.open}>Answer this to open the file.</p> : null}
    </fieldset>
  );
}

/** An answer that is typed, where a question has no choices. */
function TextAnswer({
  words,
  answer,
  onAnswer,
}: {
  readonly words: string;
  readonly answer: string | null;
  readonly onAnswer: (value: string) => void;
}) {
  const [typed, setTyped] = useState(answer ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(typed.trim());
      }}
    >
      <input
        type="text"
        aria-label={words}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />{" "}
      <Button type="submit" disabled={typed.trim() === "" || typed.trim() === answer}>
        Use this answer
      </Button>
    </form>
  );
}
