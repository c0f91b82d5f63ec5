import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { UnreadablePdf } from "./pdf-fault.ts";
import { wordsOf } from "./words-of.ts";
import type { Run, Word } from "./words-of.ts";

/** A page's words. `damaged` says what pdfjs could not read of it, or is null. */
export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly damaged: string | null;
}

const MOST_PAGES = 400;
const MOST_RUNS = 60_000;

/**
 * The pages of a PDF, read in this thread by pdfjs without scripts, fonts or network. `onPage` is told after each page.
 * Throws `UnreadablePdf`: empty, not-a-pdf, encrypted, damaged, too-many-pages, stopped (by `signal`, between pages).
 */
export async function openPdf(
  bytes: Uint8Array,
  signal: AbortSignal | null,
  onPage: (page: number, pages: number) => void,
): Promise<readonly PdfPage[]> {
  if (bytes.length === 0) throw new UnreadablePdf("empty", "The file is empty.");
  if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) {
    throw new UnreadablePdf("not-a-pdf", "The file is not a PDF: it does not begin as one does.");
  }
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // With the reading half loaded here, pdfjs starts no thread of its own.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
    stopAtErrors: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await pagesOf(await task.promise, signal, onPage);
  } catch (reason) {
    throw reason instanceof UnreadablePdf ? reason : inWords(reason);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(
  pdf: PDFDocumentProxy,
  signal: AbortSignal | null,
  onPage: (page: number, pages: number) => void,
): Promise<readonly PdfPage[]> {
  if (pdf.numPages > MOST_PAGES) {
    const words = `The PDF has ${pdf.numPages.toLocaleString("en-US")} pages; a weekly report has about 35, and at most ${MOST_PAGES} are read.`;
    throw new UnreadablePdf("too-many-pages", words);
  }
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (signal?.aborted === true) throw new UnreadablePdf("stopped", "Reading was stopped.");
    pages.push(await pageOf(pdf, number));
    onPage(number, pdf.numPages);
  }
  return pages;
}

async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const { height, runs } = await runsOf(page);
    page.cleanup();
    return { number, height, words: wordsOf(runs), damaged: null };
  } catch (reason) {
    if (reason instanceof UnreadablePdf) throw reason;
    const damaged = reason instanceof Error ? reason.message : String(reason);
    return { number, height: 0, words: [], damaged };
  }
}

async function runsOf(page: PDFPageProxy): Promise<{ height: number; runs: readonly Run[] }> {
  const { height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  if (items.length > MOST_RUNS) {
    const words = `Page ${page.pageNumber} holds more pieces of text than a report page can (${items.length.toLocaleString("en-US")}).`;
    throw new UnreadablePdf("damaged", words);
  }
  const runs = items.flatMap((item): readonly Run[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a, b, c, d, e, f] = through(transform, item.transform as number[]);
    const size = Math.hypot(c, d);
    const { str: text, width, fontName: font } = item;
    // Text at a place that is no number stands on no line of the page, as turned text does.
    const isPlaced = [e, f, width, size].every(Number.isFinite);
    const turned = !isPlaced || Math.abs(b) > 0.01 * Math.abs(a) || a <= 0;
    return [{ text, left: e, width, baseline: f, size, font, turned }];
  });
  return { height, runs };
}

type Six = readonly [number, number, number, number, number, number];

function through(view: readonly number[], text: readonly number[]): Six {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = text;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

function inWords(reason: unknown): UnreadablePdf {
  const name = reason instanceof Error ? reason.name : "";
  const detail = reason instanceof Error ? reason.message : String(reason);
  if (name === "PasswordException") {
    return new UnreadablePdf(
      "encrypted",
      "The PDF is locked with a password; save a copy without one and open that.",
    );
  }
  return new UnreadablePdf(
    "damaged",
    `The PDF is damaged or cut off and cannot be read (${detail.replace(/\.$/u, "")}).`,
  );
}
