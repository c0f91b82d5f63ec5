// A release as ICE sends it: six rows before the headings, shared texts, dates as days since 1899. Written as it is made: the sheet has some hundred million letters.
import { closeSync, openSync, writeSync } from "node:fs";
import { Zip, ZipDeflate } from "fflate";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SMALL = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="FY2026" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
const PREFACE = [
  "U.S. Immigration and Customs Enforcement",
  "Invented rows",
  "",
  "Detainers",
  "FY2026",
  "",
];
const AT_ONCE = 2_000;

/** Writes the rows whose columns ICE has a heading for. */
export function writeSheet(path, rows, columns) {
  const file = openSync(path, "w");
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(file, bytes);
  });
  const begin = (name) => {
    const entry = new ZipDeflate(name, { level: 4 });
    zip.add(entry);
    return (text, isLast = false) => entry.push(new TextEncoder().encode(text), isLast);
  };
  for (const [name, text] of Object.entries(SMALL)) begin(name)(XML + text, true);
  const writtenColumns = columns.flatMap(([, ice, type], at) =>
    ice === "" ? [] : [{ at, ice, type }],
  );
  const letters = writtenColumns.map(
    (_, i) =>
      (i < 26 ? "" : String.fromCharCode(64 + Math.floor(i / 26))) +
      String.fromCharCode(65 + (i % 26)),
  );
  const shared = new Map();
  const code = (text) => {
    let found = shared.get(text);
    if (found === undefined) shared.set(text, (found = shared.size));
    return found;
  };
  const put = begin("xl/worksheets/sheet1.xml");
  put(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`);
  let line = 0;
  const rowOf = (cells) => {
    line += 1;
    return `<row r="${line}">${cells.join("")}</row>`;
  };
  const text = (value, i) => `<c r="${letters[i]}${line + 1}" t="s"><v>${code(value)}</v></c>`;
  let lines = [
    ...PREFACE.map((words) => rowOf(words === "" ? [] : [text(words, 0)])),
    rowOf(writtenColumns.map(({ ice }, i) => text(ice, i))),
  ];
  for (const row of rows) {
    lines.push(
      rowOf(
        writtenColumns.flatMap(({ at, type }, i) => {
          const value = row[at];
          if (value === null) return [];
          if (type === "text") return [text(value, i)];
          const number = type === "date" ? Date.parse(value) / 86_400_000 + 25_569 : value;
          return [
            `<c r="${letters[i]}${line + 1}"${type === "date" ? ' s="1"' : ""}><v>${number}</v></c>`,
          ];
        }),
      ),
    );
    if (lines.length < AT_ONCE) continue;
    put(lines.join(""));
    lines = [];
  }
  put(`${lines.join("")}</sheetData></worksheet>`, true);
  const putText = begin("xl/sharedStrings.xml");
  putText(`${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">`);
  let items = [];
  for (const words of shared.keys()) {
    const safe = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    items.push(`<si><t xml:space="preserve">${safe}</t></si>`);
    if (items.length < AT_ONCE) continue;
    putText(items.join(""));
    items = [];
  }
  putText(`${items.join("")}</sst>`, true);
  zip.end();
  closeSync(file);
}
