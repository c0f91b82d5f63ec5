import type { CodeColumn, NumberColumn } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";
import type { WorkerApi, RequestOutcome, BatchReply } from "./worker-api.ts";

/** A dictionary on its way: its number, and its texts where it is sent for the first time. */
interface DictionaryReference {
  readonly number: number;
  readonly texts: readonly string[] | null;
}

interface EncodedTable<Dictionary> {
  readonly length: number;
  readonly columns: Readonly<
    Record<
      string,
      NumberColumn | (Omit<CodeColumn, "dictionary"> & { readonly dictionary: Dictionary })
    >
  >;
}

/** An outcome with dictionaries of another kind. */
type EncodedOutcome<Dictionary> =
  | Exclude<RequestOutcome, { readonly ok: true }>
  | {
      readonly ok: true;
      readonly value: readonly (Omit<Answer, "table"> & {
        readonly table: EncodedTable<Dictionary>;
      })[];
    };

/** A reply in which a dictionary that was sent before stands by its number: thousands of names are not copied at every step of a drag. */
export type EncodedReply = Omit<BatchReply, "outcomes"> & {
  readonly outcomes: readonly EncodedOutcome<DictionaryReference>[];
};

/** The worker API as it stands behind the message port, with encoded replies. */
export type EncodedWorkerApi = Omit<WorkerApi, "answer"> & {
  answer(...message: Parameters<WorkerApi["answer"]>): Promise<EncodedReply>;
};

/** Dictionaries that either side remembers; both forget the oldest beyond. */
const MAX_DICTIONARIES = 64;

/** A worker API whose replies go to one receiver, each in turn. */
export function createReplyEncoder(workerApi: WorkerApi): EncodedWorkerApi {
  const sent = new Map<number, readonly string[]>();
  let next = 0;

  function encodeDictionary(texts: readonly string[]): DictionaryReference {
    for (const [number, known] of sent) {
      if (hasSameTexts(known, texts)) return { number, texts: null };
    }
    next += 1;
    rememberDictionary(sent, next, texts);
    return { number: next, texts };
  }

  return {
    ...workerApi,
    async answer(message) {
      const { version, outcomes } = await workerApi.answer(message);
      return {
        version,
        outcomes: outcomes.map((outcome) => mapDictionaries(outcome, encodeDictionary)),
      };
    },
  };
}

/** Reads what one sender sent, in the order in which it was sent. */
export function createReplyDecoder(): (reply: EncodedReply) => BatchReply {
  const received = new Map<number, readonly string[]>();

  function decodeDictionary({ number, texts }: DictionaryReference): readonly string[] {
    if (texts !== null) {
      rememberDictionary(received, number, texts);
      return texts;
    }
    const found = received.get(number);
    if (found === undefined) throw new Error(`dictionary ${number} was not sent`);
    return found;
  }

  return ({ version, outcomes }) => ({
    version,
    outcomes: outcomes.map((outcome) => mapDictionaries(outcome, decodeDictionary)),
  });
}

function rememberDictionary(
  known: Map<number, readonly string[]>,
  number: number,
  texts: readonly string[],
): void {
  known.set(number, texts);
  const [oldest] = known.keys();
  if (known.size > MAX_DICTIONARIES && oldest !== undefined) known.delete(oldest);
}

function hasSameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}

/** The outcome with other dictionaries. */
function mapDictionaries<From, To>(
  outcome: EncodedOutcome<From>,
  change: (dictionary: From) => To,
): EncodedOutcome<To> {
  if (!("ok" in outcome) || !outcome.ok) return outcome;
  const value = outcome.value.map((answer) => {
    const columns = Object.entries(answer.table.columns).map(([name, column]) => [
      name,
      column.kind === "numbers" ? column : { ...column, dictionary: change(column.dictionary) },
    ]);
    return { ...answer, table: { ...answer.table, columns: Object.fromEntries(columns) } };
  });
  return { ok: true, value };
}
