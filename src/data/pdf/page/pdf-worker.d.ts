/** The half of pdfjs that reads files; pdfjs finds it in the global scope once it is loaded. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
