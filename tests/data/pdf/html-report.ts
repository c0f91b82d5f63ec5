import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/prepare.mjs";
import { sentencesOf, tablesOf } from "./printed-report.ts";
import type { Layout, PrintedReport, PrintedTable } from "./printed-report.ts";

/** Fonts from npm, so that every machine prints the same: a narrow one, a wide one and one with serifs. */
const FONTS: Readonly<Record<Layout["font"], string>> = {
  narrow: "archivo-narrow",
  wide: "dejavu-sans",
  serif: "pt-serif",
};

/** The font of a layout, embedded under the name `report`. */
export function fontFaces(font: Layout["font"]): string {
  return [400, 700]
    .map((weight) => {
      const file = `node_modules/@fontsource/${FONTS[font]}/files/${FONTS[font]}-latin-${weight}-normal.woff2`;
      const data = readFileSync(join(ROOT, file)).toString("base64");
      return `@font-face { font-family: report; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
    })
    .join("\n");
}

/** A report as a web page for printing. Headings are repeated, rows may break over pages, text is in the middle of cells or on top. */
export function htmlReport(report: PrintedReport, layout: Layout): string {
  const tables = tablesOf(report, layout);
  const texts = sentencesOf(report);
  const names = ["I", "II", "III", "IV"] as const;
  const list = names.map((name) => `<li>Section ${name}: ${report.headings[name]}</li>`);
  const section = (name: (typeof names)[number], text: string, table?: PrintedTable): string =>
    `<h2>Section ${name}: ${escaped(report.headings[name])}</h2><p>${escaped(text)}</p>${table === undefined ? "" : tableOf(table, layout)}`;
  return `<!doctype html><meta charset="utf-8"><style>
    ${fontFaces(layout.font)}
    body { font: ${layout.size}pt report; }
    h1, h2 { font-size: ${layout.size + 2}pt; }
    table { width: ${layout.widths === "narrow" ? 76 : 100}%; border-collapse: collapse; table-layout: fixed; }
    td, th { border: 1px solid #999; padding: 2pt 3pt; text-align: left; vertical-align: ${layout.bullets ? "top" : "middle"}; overflow-wrap: break-word; }
    thead { display: ${layout.repeatHeadings ? "table-header-group" : "table-row-group"}; }
    ul { margin: 0; padding-left: 12pt; list-style-type: '•  '; }
  </style>
  ${report.title.map((line) => `<h1>${escaped(line)}</h1>`).join("")}
  <h2>Summary</h2><p>${escaped(texts.front)}</p><ul>${list.join("")}</ul>
  ${section("I", texts.I, tables.I)}${section("II", texts.II, tables.II)}${section("III", "", tables.III)}
  ${section("IV", report.scope)}`;
}

function tableOf({ headings, widths, rows }: PrintedTable, { bullets }: Layout): string {
  const total = widths.reduce((a, b) => a + b, 0);
  const columns = widths.map((width) => `<col style="width:${(100 * width) / total}%">`).join("");
  const head = headings.map((heading) => `<th>${escaped(heading)}</th>`).join("");
  const body = rows.map((cells) => {
    const made = cells.map((cell) =>
      typeof cell === "string"
        ? `<td>${escaped(cell)}</td>`
        : `<td>${bullets ? `<ul>${cell.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>` : escaped(cell.join("; "))}</td>`,
    );
    return `<tr>${made.join("")}</tr>`;
  });
  return `<table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
