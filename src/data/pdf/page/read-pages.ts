import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { toMatrix } from "./matrix.ts";
import { readDrawing } from "./read-drawing.ts";
import { PdfError } from "./pdf-error.ts";
import { NO_RULES, findRules } from "./rules.ts";
import type { PageRules } from "./rules.ts";
import { rotateUpright } from "./rotate-page.ts";
import { buildWords } from "./text-words.ts";
import type { Word } from "./text-words.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** A page's words and rules, turned so that its text runs to the right. `damage` says what pdfjs could not read of it, or is null. */
export interface PdfPage {
  readonly number: number;
  readonly words: readonly Word[];
  readonly rules: PageRules;
  /** By how many degrees the page had to be turned. */
  readonly rotation: number;
  /** Letters that are drawn a second time at the same place, and left out. */
  readonly duplicateGlyphs: number;
  readonly damage: string | null;
}

const MAX_PAGES = 400;
const MAX_LETTERS = 200_000;

/**
 * The pages of a PDF, read in this thread by pdfjs without scripts, fonts or network. `onPage` is called after each page.
 * Throws `PdfError`: empty, not-a-pdf, encrypted, damaged, too-many-pages, stopped (by `signal`, between pages).
 */
export async function readPdfPages(
  bytes: Uint8Array,
  signal: AbortSignal | null,
  onPage: (page: number, pages: number) => void,
): Promise<readonly PdfPage[]> {
  if (bytes.length === 0) throw new PdfError("empty", "The file is empty.");
  if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) {
    throw new PdfError("not-a-pdf", "The file is not a PDF: it does not begin as one does.");
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
    return await readPages(await task.promise, { ...pdfjs, signal, onPage });
  } catch (reason) {
    throw reason instanceof PdfError ? reason : toPdfError(reason);
  } finally {
    await task.destroy();
  }
}

interface PdfReadOptions {
  readonly OPS: Readonly<Record<string, number>>;
  readonly AnnotationMode: { readonly DISABLE: number };
  readonly signal: AbortSignal | null;
  readonly onPage: (page: number, pages: number) => void;
}

async function readPages(
  pdf: PDFDocumentProxy,
  options: PdfReadOptions,
): Promise<readonly PdfPage[]> {
  if (pdf.numPages > MAX_PAGES) {
    const words = `The PDF has ${formatCount(pdf.numPages)} pages; a weekly report has about 35, and at most ${MAX_PAGES} are read.`;
    throw new PdfError("too-many-pages", words);
  }
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (options.signal?.aborted === true) throw new PdfError("stopped", "Reading was stopped.");
    pages.push(await readPage(pdf, number, options));
    options.onPage(number, pdf.numPages);
  }
  return pages;
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  options: PdfReadOptions,
): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const drawing = rotateUpright(await readPageDrawing(page, options));
    page.cleanup();
    if (drawing.glyphs.length > MAX_LETTERS) {
      const words = `Page ${number} holds more letters than a report page can (${formatCount(drawing.glyphs.length)}).`;
      throw new PdfError("damaged", words);
    }
    return {
      number,
      words: buildWords(drawing.glyphs),
      rules: findRules(drawing.segments),
      rotation: drawing.rotation,
      duplicateGlyphs: drawing.duplicateGlyphs,
      damage: null,
    };
  } catch (reason) {
    if (reason instanceof PdfError) throw reason;
    const damaged = reason instanceof Error ? reason.message : String(reason);
    return { number, words: [], rules: NO_RULES, rotation: 0, duplicateGlyphs: 0, damage: damaged };
  }
}

async function readPageDrawing(page: PDFPageProxy, { OPS, AnnotationMode }: PdfReadOptions) {
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: AnnotationMode.DISABLE,
  });
  const fontScale = (font: string): number => {
    const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const matrix = (known as { fontMatrix?: ArrayLike<number> | null } | null)?.fontMatrix ?? null;
    return matrix?.[0] ?? 0.001;
  };
  const view = toMatrix(page.getViewport({ scale: 1 }).transform as number[]);
  return readDrawing({ codes: OPS, fnArray, argsArray: argsArray as unknown[], fontScale }, view);
}

function toPdfError(reason: unknown): PdfError {
  const name = reason instanceof Error ? reason.name : "";
  const detail = reason instanceof Error ? reason.message : String(reason);
  if (name === "PasswordException") {
    return new PdfError(
      "encrypted",
      "The PDF is locked with a password; save a copy without one and open that.",
    );
  }
  return new PdfError(
    "damaged",
    `The PDF is damaged or cut off and cannot be read (${detail.replace(/\.$/u, "")}).`,
  );
}
