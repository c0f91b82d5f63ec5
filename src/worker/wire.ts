import type { CodeColumn, NumberColumn } from "#domain/table.ts";
import type { Answer } from "#engine/question.ts";
import type { Desk, Outcome, Reply } from "./desk.ts";

/** A dictionary on its way: its number, and its texts where it is sent for the first time. */
interface Numbered {
  readonly number: number;
  readonly texts: readonly string[] | null;
}

interface TableOf<Dictionary> {
  readonly length: number;
  readonly columns: Readonly<
    Record<
      string,
      NumberColumn | (Omit<CodeColumn, "dictionary"> & { readonly dictionary: Dictionary })
    >
  >;
}

/** An outcome with dictionaries of another kind. */
type OutcomeOf<Dictionary> =
  | Exclude<Outcome, { readonly ok: true }>
  | {
      readonly ok: true;
      readonly value: readonly (Omit<Answer, "table"> & { readonly table: TableOf<Dictionary> })[];
    };

/** A reply in which a dictionary that was sent before stands by its number: thousands of names are not copied at every step of a drag. */
export type WireReply = Omit<Reply, "outcomes"> & {
  readonly outcomes: readonly OutcomeOf<Numbered>[];
};

/** The worker's door as messages pass it. */
export type WireDesk = Omit<Desk, "answer"> & {
  answer(...message: Parameters<Desk["answer"]>): Promise<WireReply>;
};

/** Dictionaries that either side remembers; both forget the oldest beyond. */
const MOST = 64;

/** A desk whose replies go to one receiver, each in turn. */
export function sending(desk: Desk): WireDesk {
  const sent = new Map<number, readonly string[]>();
  let next = 0;

  function numbered(texts: readonly string[]): Numbered {
    for (const [number, known] of sent) {
      if (isSame(known, texts)) return { number, texts: null };
    }
    next += 1;
    remember(sent, next, texts);
    return { number: next, texts };
  }

  return {
    ...desk,
    async answer(message) {
      const { version, outcomes } = await desk.answer(message);
      return { version, outcomes: outcomes.map((outcome) => mapped(outcome, numbered)) };
    },
  };
}

/** Reads what one sender sent, in the order in which it was sent. */
export function receiving(): (reply: WireReply) => Reply {
  const had = new Map<number, readonly string[]>();

  function textsOf({ number, texts }: Numbered): readonly string[] {
    if (texts !== null) {
      remember(had, number, texts);
      return texts;
    }
    const found = had.get(number);
    if (found === undefined) throw new Error(`dictionary ${number} was not sent`);
    return found;
  }

  return ({ version, outcomes }) => ({
    version,
    outcomes: outcomes.map((outcome) => mapped(outcome, textsOf)),
  });
}

function remember(
  known: Map<number, readonly string[]>,
  number: number,
  texts: readonly string[],
): void {
  known.set(number, texts);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}

/** The outcome with other dictionaries. */
function mapped<From, To>(
  outcome: OutcomeOf<From>,
  change: (dictionary: From) => To,
): OutcomeOf<To> {
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
