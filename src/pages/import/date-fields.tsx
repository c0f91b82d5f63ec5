import { findDateOrderQuestion } from "#domain/import/date-order-question.ts";
import type { DateOrderQuestion } from "#domain/import/date-order-question.ts";
import { DATE_ORDERS, EPOCHS, getMappedGrain } from "#domain/import/mapping.ts";
import type { DateOrder, Epoch } from "#domain/import/mapping.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { formatDate } from "#domain/calendar/week.ts";
import { parsePeriodText } from "#domain/import/parse-period-text.ts";
import { getSampleTexts } from "#domain/import/table-sample.ts";
import { Field } from "#ui/field.tsx";
import { ColumnSelect } from "./column-select.tsx";
import { FieldColumns } from "./field-columns.tsx";
import { hasDayNumbers, setWeekDate } from "./mapping-model.ts";
import type { MappingFieldsProps } from "./mapping-fields-props.ts";
import { RadioGroup } from "./radio-group.tsx";

/** The columns of dates, how they are read, and which of them sets the week. */
export function DateFields({ part }: { readonly part: MappingFieldsProps }) {
  const { proposal, value, onChange } = part;
  const { order, question } = findDateOrderQuestion(proposal.sample, value);
  const grain = getMappedGrain(value);
  const hasPlainYears =
    (value.grain === "year" || value.grain === "fiscal-year") &&
    getSampleTexts(proposal.sample, value, value.week).some(
      (text) => parsePeriodText(text, "year") !== null,
    );
  const period = getGrainNoun(grain);
  return (
    <>
      <FieldColumns>
        <ColumnSelect field="issued" part={part} />
        <ColumnSelect field="declined" part={part} />
        {value.grain === "year" || value.grain === "fiscal-year" ? (
          <ColumnSelect field="month" part={part} />
        ) : null}
      </FieldColumns>
      {grain === undefined ? null : (
        <p>
          The column holds {GRAIN_PLURAL[grain]} and no days: rows are counted by{" "}
          {getGrainNoun(grain)}, and no weeks are shown.
        </p>
      )}
      {hasPlainYears ? (
        <RadioGroup
          legend="Which years are they?"
          value={value.grain === "fiscal-year" ? value.grain : "year"}
          onChange={(years) => onChange({ ...value, grain: years })}
          choices={[
            { value: "year", label: "Calendar years", means: "From January to December." },
            {
              value: "fiscal-year",
              label: "Federal fiscal years",
              means: "Fiscal year 2014 begins in October 2013 and ends in September 2014.",
            },
          ]}
        />
      ) : null}
      {grain !== undefined ? null : question === null ? (
        <OrderSelect decided={order} part={part} />
      ) : (
        <OrderField question={question} part={part} />
      )}
      {grain !== undefined ||
      (value.epoch === null && !hasDayNumbers(proposal.sample, value)) ? null : (
        <Field
          label="Day numbers of a spreadsheet"
          hint="A day kept as a whole number, such as 41673. Excel counts from 1900; old files of Excel for Mac from 1904."
        >
          {(ids) => (
            <select
              {...ids}
              value={value.epoch ?? "none"}
              onChange={({ target }) => onChange({ ...value, epoch: parseEpoch(target.value) })}
            >
              <option value="1900">are counted from 1900</option>
              <option value="1904">are counted from 1904</option>
              <option value="none">are no dates</option>
            </select>
          )}
        </Field>
      )}
      <RadioGroup
        legend={`Which date sets the ${period}?`}
        value={value.week}
        onChange={(week) => onChange(setWeekDate(value, week, proposal.sample))}
        choices={[
          {
            value: "declined",
            label: "Date declined",
            means: `A detainer counts in the ${period} in which the decline was recorded${grain === undefined ? ", as in the weekly report" : ""}.`,
          },
          {
            value: "issued",
            label: "Date issued",
            means: `A detainer counts in the ${period} in which it was issued${grain === undefined ? ", as in the records released under FOIA" : ""}.`,
          },
        ]}
      />
    </>
  );
}

const ORDER_LABEL: Readonly<Record<DateOrder, string>> = {
  "month-first": "month first",
  "day-first": "day first",
  iso: "not read",
};

/** The order that the dates decide, which later rows may give a reason to change. */
function OrderSelect({
  decided,
  part: { value, onChange },
}: {
  readonly decided: DateOrder | null;
  readonly part: MappingFieldsProps;
}) {
  if (value.columns.issued === null && value.columns.declined === null) return null;
  const why =
    decided === "iso"
      ? "The first rows have no such dates. Dates that begin with the year or name the month are read in any case."
      : `Some dates of the first rows exist only with the ${decided === "month-first" ? "month" : "day"} first.`;
  return (
    <Field label="Dates such as 3/2/2014" hint={why}>
      {(ids) => (
        <select
          {...ids}
          value={value.order ?? ""}
          onChange={({ target }) => onChange({ ...value, order: parseOrder(target.value) })}
        >
          {value.order === null ? <option value="">Choose</option> : null}
          {DATE_ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_LABEL[order]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function parseOrder(text: string): DateOrder | null {
  return DATE_ORDERS.find((order) => order === text) ?? null;
}

function parseEpoch(text: string): Epoch | null {
  return EPOCHS.find((epoch) => epoch === text) ?? null;
}

function OrderField({
  question: { heading, example, monthFirst, dayFirst, why },
  part: { value, onChange },
}: {
  readonly question: DateOrderQuestion;
  readonly part: MappingFieldsProps;
}) {
  const means = (date: string | null): string =>
    `“${example}” is ${date === null ? "then no date" : formatDate(date)}.`;
  return (
    <RadioGroup
      legend={`Does the month or the day come first in “${heading}”?`}
      hint={why}
      value={value.order === "iso" ? null : value.order}
      onChange={(order) => onChange({ ...value, order })}
      choices={[
        { value: "month-first", label: "The month comes first", means: means(monthFirst) },
        { value: "day-first", label: "The day comes first", means: means(dayFirst) },
      ]}
    />
  );
}
