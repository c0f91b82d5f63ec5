import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Glyph, Segment } from "#data/pdf/page/read-drawing.ts";
import { findRules } from "#data/pdf/page/rules.ts";
import { rotateUpright } from "#data/pdf/page/rotate-page.ts";
import { buildWords } from "#data/pdf/page/text-words.ts";
import { canJoinTo } from "#data/pdf/text/join-lines.ts";
import { buildLexicon } from "#data/pdf/text/lexicon.ts";
import { joinCell, getVocabulary, indexWordings } from "#data/pdf/text/report-vocabulary.ts";
import { OFFENSE_LABELS } from "#domain/vocabulary/offense-labels.ts";

const LEXICON = buildLexicon([], getVocabulary());
const NAMES = [
  "Orleans Parish Sheriff's Office",
  "St. Louis County Justice Center, Clayton, Main Housing Intake and Release",
  "Miami-Dade County Department of Corrections (TGK)",
];
const AGENCIES = indexWordings(NAMES);
const MARKS = ["", "-", "\u2010", "\u00AD"] as const;

/** A text cut at up to four places, a space there left out, with one of the marks of a break inside of a word. */
const brokenText = (texts: readonly string[]) =>
  fc
    .record({
      text: fc.constantFrom(...texts),
      places: fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), {
        minLength: 1,
        maxLength: 4,
      }),
      mark: fc.constantFrom(...MARKS),
    })
    .map(({ text, places, mark }) => {
      const cuts = [
        ...new Set(places.map((place) => Math.max(1, Math.floor(place * text.length)))),
      ];
      const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const lines = edges.slice(1).map((to, i) => {
        const piece = text.slice(edges[i], to);
        const isInWord = /[A-Za-z]$/u.test(piece) && /^[a-z]/u.test(text.slice(to));
        return piece.trim() + (isInWord ? mark : "");
      });
      return { text, lines: lines.filter((line) => line !== "") };
    });

describe("a text that is known whole, broken at any places with any mark of a break", () => {
  it("Lines of a known text, broken at any places with any mark of a break, are recognized as that text", () => {
    fc.assert(
      fc.property(brokenText([...OFFENSE_LABELS, ...NAMES]), ({ text, lines }) => {
        const plain = lines.map((line) => line.replaceAll("\u00AD", "-"));
        expect(canJoinTo(plain, text)).toBe(true);
      }),
    );
  });

  it("A label of an offense, broken at any places with any mark of a break, is read as that label", () => {
    fc.assert(
      fc.property(brokenText(OFFENSE_LABELS), ({ text, lines }) => {
        const { text: read, uncertainWords: doubts } = joinCell(
          "activity",
          lines,
          LEXICON,
          AGENCIES,
        );
        expect(read).toBe(text);
        expect(doubts).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("A known agency, broken at any places with any mark of a break, is read as that agency", () => {
    fc.assert(
      fc.property(brokenText(NAMES), ({ text, lines }) => {
        const { text: read, uncertainWords: doubts } = joinCell("agency", lines, LEXICON, AGENCIES);
        expect(read).toBe(text);
        expect(doubts).toEqual([]);
      }),
    );
  });

  it("Lines of a known text are not recognized as a text with another letter", () => {
    fc.assert(
      fc.property(brokenText(OFFENSE_LABELS), ({ text, lines }) => {
        expect(canJoinTo(lines, `${text}x`)).toBe(false);
        expect(canJoinTo(lines, `x${text}`)).toBe(false);
      }),
    );
  });
});

const WORD = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/u);
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 6 });

/** Letters of a line of words, half their size wide, apart by a share of it. */
function lettersOf(words: readonly string[], y: number, apart: number, size = 10): Glyph[] {
  return Array.from(words.join(" "), (text, i) => ({
    text,
    x: 50 + i * (0.5 + apart) * size,
    y,
    dx: 0.5 * size,
    dy: 0,
    size,
    font: "f",
    isRepositioned: i === 0,
  }));
}

it("Letters that are set apart by up to 0.4 of their size are the words that they are without it", () => {
  fc.assert(
    fc.property(SENTENCE, fc.double({ min: 0, max: 0.4, noNaN: true }), (words, apart) => {
      const read = buildWords(lettersOf(words, 100, apart));
      expect(read.map(({ text }) => text)).toEqual(words);
    }),
  );
});

it("Letters drawn without spaces between their words are those words", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Za-z]{2,8}$/u), { minLength: 2, maxLength: 6 }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      (words, apart) => {
        const letters = lettersOf(words, 100, apart).filter(({ text }) => text !== " ");
        expect(buildWords(letters).map(({ text }) => text)).toEqual(words);
      },
    ),
  );
});

const turnedBy = (angle: number) => {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return (x: number, y: number) => ({ x: x * cos - y * sin, y: x * sin + y * cos });
};

it("A page that is turned by any angle has the same words on the same lines", () => {
  fc.assert(
    fc.property(
      fc.array(SENTENCE, { minLength: 1, maxLength: 5 }),
      fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
      (lines, angle) => {
        const turn = turnedBy(angle);
        const glyphs = lines
          .flatMap((words, i) => lettersOf(words, 100 + 20 * i, 0))
          .map((glyph) => {
            const advance = turn(glyph.dx, glyph.dy);
            return { ...glyph, ...turn(glyph.x, glyph.y), dx: advance.x, dy: advance.y };
          });
        const page = rotateUpright({ glyphs, segments: [] });
        const words = buildWords(page.glyphs);
        expect(words.map(({ text }) => text)).toEqual(lines.flat());
        expect(words.every(({ turned }) => !turned)).toBe(true);
        const heights = words.map(({ baseline }) => Math.round(baseline * 10) / 10);
        expect(new Set(heights).size).toBe(lines.length);
        expect(page.duplicateGlyphs).toBe(0);
      },
    ),
    {
      numRuns: 500,
      examples: [
        [[["abcdefgh", "abcdefgh", "abcdefgh"], ["a"]], -0.0004],
        [[["abcdefgh", "abcdefgh", "abcdefgh"], ["a"]], 0.003 - Math.PI],
        [[["abcdefgh", "abcdefgh", "abcdefgh"], ["a"]], Math.PI - 0.003],
      ],
    },
  );
});

it("A page of level lines with a few letters at a slight angle is not turned", () => {
  const level = ["one", "two", "three"].flatMap((word, i) => lettersOf([word], 100 + 20 * i, 0));
  const slanted = lettersOf(["four"], 180, 0).map((glyph) => ({ ...glyph, dy: 0.01 }));
  const page = rotateUpright({ glyphs: [...level, ...slanted], segments: [] });
  expect(page.rotation).toBe(0);
  expect(page.glyphs).toEqual([...level, ...slanted]);
});

it("A page whose letters are all drawn twice has each once, whatever its angle", () => {
  fc.assert(
    fc.property(
      SENTENCE,
      fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      (words, angle, shift) => {
        const turn = turnedBy(angle);
        const glyphs = [0, shift].flatMap((by) =>
          lettersOf(words, 100, 0).map((glyph) => {
            const advance = turn(glyph.dx, glyph.dy);
            return { ...glyph, ...turn(glyph.x + by * 10, glyph.y), dx: advance.x, dy: advance.y };
          }),
        );
        const page = rotateUpright({ glyphs, segments: [] });
        expect(buildWords(page.glyphs).map(({ text }) => text)).toEqual(words);
      },
    ),
  );
});

/** A straight line in touching pieces, each drawn in one of its two directions. */
const inPieces = (
  line: Segment,
  cuts: readonly number[],
  isBack: readonly boolean[],
): Segment[] => {
  const places = [0, ...cuts.toSorted((a, b) => a - b), 1];
  const at = (share: number) => ({
    x: line.x1 + share * (line.x2 - line.x1),
    y: line.y1 + share * (line.y2 - line.y1),
  });
  return places.slice(1).map((to, i) => {
    const ends = [at(places[i] ?? 0), at(to)];
    const [from = at(0), until = at(1)] =
      isBack[i % isBack.length] === true ? ends.toReversed() : ends;
    return { x1: from.x, y1: from.y, x2: until.x, y2: until.y };
  });
};

it("Straight lines in any order and direction, in touching pieces, are the same rules", () => {
  const rows = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
  const isBack = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      rows,
      rows,
      cuts,
      isBack,
      fc.infiniteStream(fc.nat()),
      (ys, xs, at, back, order) => {
        const level = ys.map((y) => ({ x1: 40, y1: 10 * y, x2: 440, y2: 10 * y }));
        const upRight = xs.map((x) => ({ x1: 10 * x, y1: 20, x2: 10 * x, y2: 420 }));
        const pieces = [...level, ...upRight]
          .flatMap((line) => inPieces(line, at, back))
          .map((piece) => ({ piece, key: order.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ piece }) => piece);
        const rounded = (spans: readonly { from: number; to: number }[]) =>
          spans.map(({ from, to }) => [Math.round(from), Math.round(to)]);
        const found = findRules(pieces);
        const inOrder = (list: readonly number[]) =>
          list.map((each) => 10 * each).toSorted((a, b) => a - b);
        expect(found.horizontal.map(({ y }) => Math.round(y))).toEqual(inOrder(ys));
        expect(found.vertical.map(({ x }) => Math.round(x))).toEqual(inOrder(xs));
        for (const { spans } of found.horizontal) expect(rounded(spans)).toEqual([[40, 440]]);
        for (const { spans } of found.vertical) expect(rounded(spans)).toEqual([[20, 420]]);
      },
    ),
  );
});
