import {
  PDFDocument,
  PDFOperator,
  PDFOperatorNames,
  concatTransformationMatrix,
  degrees,
} from "pdf-lib";
import {
  beginText,
  endText,
  setCharacterSpacing,
  setFontAndSize,
  setTextMatrix,
  showText,
} from "pdf-lib";
import { describe, expect, it } from "vitest";
import { readSmall, readSmallPdf } from "./small-reading.ts";
import type { SmallReading } from "./small-reading.ts";
import { hexOf, shownOnce, smallReport } from "./small-report.ts";
import type { DrawnText, SmallReport } from "./small-report.ts";

/** Expects what the small report says, all of it, and no doubt. */
function expectAll(reading: SmallReading): void {
  expect(reading).toMatchObject({
    issued: [
      ["Clark, Nevada", 51],
      ["Cook, Illinois", 13],
    ],
    rows: [
      "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
      "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged",
    ],
    policies: [
      "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests with a court order",
      "King County, Washington | SEA | August 2014 | Trust Act | Must have signed ICE Form I-200",
    ],
    issues: [],
    failed: [],
    unplaced: [],
    isCertain: true,
  });
}

/** Operators that draw a text with something set before it is shown. */
const shownWith =
  (...set: readonly PDFOperator[]) =>
  ({ codes, x, y, size, font }: DrawnText): readonly PDFOperator[] => [
    beginText(),
    ...set,
    setFontAndSize(font, size),
    setTextMatrix(1, 0, 0, 1, x, y),
    showText(hexOf(codes)),
    endText(),
  ];

/** Each letter of a text with a number between it and the next, as TJ takes them: thousandths of the size to the left. */
const shownApart =
  (thousandths: number) =>
  ({ codes, x, y, size, font }: DrawnText): readonly PDFOperator[] => {
    const items = [...codes].map(
      (code) => `${hexOf(Uint8Array.of(code)).toString()} ${thousandths}`,
    );
    return [
      beginText(),
      setFontAndSize(font, size),
      setTextMatrix(1, 0, 0, 1, x, y),
      PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [`[${items.join(" ")}]`]),
      endText(),
    ];
  };

/** A report with room for letters that are set apart. */
const WIDE: SmallReport = {
  size: [960, 792],
  two: { widths: [160, 90, 110, 110, 110, 200, 110] },
  three: { widths: [220, 130, 180, 300] },
};

describe("letters that are set apart", () => {
  it.each([0.05, 0.15, 0.25, 0.4])(
    "Letters set apart by a letter spacing of %d of their size are words",
    async (spacing) => {
      expectAll(await readSmall({ ...WIDE, show: shownWith(setCharacterSpacing(8 * spacing)) }));
    },
  );

  it.each([50, 150, 250, 400])(
    "Letters set apart by %d thousandths in TJ are words",
    async (thousandths) => {
      expectAll(await readSmall({ ...WIDE, show: shownApart(-thousandths) }));
    },
  );

  it("Letters set together by a negative spacing are words", async () => {
    expectAll(await readSmall({ show: shownWith(setCharacterSpacing(-0.3)) }));
  });
});

describe("a text that begins where the letters before it end", () => {
  it("A text behind spaces that are set apart is in its own column", async () => {
    const spaces = Uint8Array.from({ length: 10 }, () => 32);
    const width = 10 * (8 * 0.278 + 2);
    const show = ({ codes, x, ...text }: DrawnText) =>
      shownWith(setCharacterSpacing(2))({
        ...text,
        codes: Uint8Array.from([...spaces, ...codes]),
        x: x - width,
      });
    expectAll(await readSmall({ ...WIDE, show }));
  });

  it("A text behind a number of TJ is in its own column", async () => {
    const show = ({ codes, x, y, size, font }: DrawnText): readonly PDFOperator[] => [
      beginText(),
      setFontAndSize(font, size),
      setTextMatrix(1, 0, 0, 1, 0, y),
      PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [
        `[${(-x / size) * 1000} ${hexOf(codes).toString()}]`,
      ]),
      endText(),
    ];
    expectAll(await readSmall({ show }));
  });
});

describe("a sign that stands for the letters of a ligature", () => {
  const written = (sign: string): SmallReport => ({
    signs: { "◆": sign },
    two: {
      rows: [
        ["Travis County Jail", "Texas", "Mexico", "6/29/2015", "1/28/2017", "Assault", "Convic◆on"],
        [
          "King County Jail",
          "Washington",
          "Guatemala",
          "11/3/2016",
          "1/30/2017",
          "Burglary",
          "Charge",
        ],
      ],
    },
  });

  it.each([
    ["Ghostscript's two letters with their bytes exchanged", "\u7400\u6900"],
    ["a letter of another script", "\u019F"],
    ["a sign for private use", "\uE123"],
    ["the sign for what is unknown", "\uFFFD"],
    ["a control sign", "\u0013"],
  ])("A sign that stands for the letters of a ligature is read as them: %s", async (_, sign) => {
    expectAll(await readSmall(written(sign)));
  });

  it("A sign that stands for the letters of a ligature is read as them in headings and names", async () => {
    const two = {
      headings: [
        "LEA",
        "State",
        "Ci◆zenship",
        "Date Detainer\nIssued",
        "Date Detainer\nDeclined",
        "Notable Criminal Ac◆vity",
        "Charged or\nConvicted",
      ],
    };
    expectAll(await readSmall({ signs: { "◆": "\u019F" }, two }));
  });
});

describe("a page whose text does not run to the right", () => {
  /** The report on sideways sheets: each page's content turned by a right angle, and the page with it or not. */
  const turned = (by: 90 | 180 | 270, isTurnedBack: boolean): SmallReport => ({
    begin: (page) => {
      if (by === 90) page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, 792, 0));
      if (by === 180) page.pushOperators(concatTransformationMatrix(-1, 0, 0, -1, 612, 792));
      if (by === 270) page.pushOperators(concatTransformationMatrix(0, -1, 1, 0, 0, 612));
      if (by !== 180) page.setMediaBox(0, 0, 792, 612);
      if (isTurnedBack) page.setRotation(degrees(by));
    },
  });

  it.each([90, 180, 270] as const)(
    "A page turned by %d degrees, with a /Rotate that turns it back, is read",
    async (by) => {
      expectAll(await readSmall(turned(by, true)));
    },
  );

  it.each([90, 180, 270] as const)(
    "A page turned by %d degrees, without /Rotate, is read",
    async (by) => {
      expectAll(await readSmall(turned(by, false)));
    },
  );

  it.each([-2, -1, 0.4, 1, 2])("A page askew by %d degrees is read", async (angle) => {
    const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
    const begin: SmallReport["begin"] = (page) =>
      page.pushOperators(concatTransformationMatrix(cos, sin, -sin, cos, 0, 0));
    expectAll(await readSmall({ begin }));
  });
});

describe("a page that is drawn in another way", () => {
  it.each([
    ["shifted a little, as bold type is", 0.3],
    ["at the same place", 0],
  ])("A page with each text drawn twice, %s, is read once", async (_, shift) => {
    const show = (text: DrawnText) => [
      ...shownOnce(text),
      ...shownOnce({ ...text, x: text.x + shift }),
    ];
    expectAll(await readSmall({ show }));
  });

  it("A page that is a form which the page draws, smaller and moved, is read", async () => {
    const drawn = await PDFDocument.load(await smallReport({}));
    const pdf = await PDFDocument.create();
    for (const form of await pdf.embedPages(drawn.getPages())) {
      pdf.addPage([612, 792]).drawPage(form, { x: 40, y: 60, xScale: 0.8, yScale: 0.8 });
    }
    expectAll(await readSmallPdf(await pdf.save()));
  });

  it("A page with a form inside a form, turned, is read", async () => {
    let drawn = await PDFDocument.load(await smallReport({}));
    for (const angle of [30, 60]) {
      const pdf = await PDFDocument.create();
      for (const form of await pdf.embedPages(drawn.getPages())) {
        pdf.addPage([1600, 1600]).drawPage(form, { x: 800, y: 100, rotate: degrees(angle) });
      }
      drawn = await PDFDocument.load(await pdf.save());
    }
    expectAll(await readSmallPdf(await drawn.save()));
  });

  it("A page with its text in a form whose own matrix makes it smaller, and its rules in another, is read", async () => {
    const none = { rules: "none" } as const;
    const text = await PDFDocument.load(await smallReport({ one: none, two: none, three: none }));
    const rules = await PDFDocument.load(await smallReport({ show: () => [] }));
    const pdf = await PDFDocument.create();
    for (const [i, page] of text.getPages().entries()) {
      const form = await pdf.embedPage(page, undefined, [0.5, 0, 0, 0.5, 40, 60]);
      const lines = await pdf.embedPage(rules.getPage(i));
      const both = pdf.addPage([612, 792]);
      both.drawPage(form, { x: 0, y: 0, xScale: 1, yScale: 1 });
      both.drawPage(lines, { x: 40, y: 60, xScale: 0.5, yScale: 0.5 });
    }
    expectAll(await readSmallPdf(await pdf.save()));
  });
});
