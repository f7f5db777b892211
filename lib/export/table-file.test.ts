import { expect, test } from "playwright/test";
import readXlsxFile from "read-excel-file/node";
import { safeCell } from "./safe-cell";
import { tableFile } from "./table-file";

const formulas = ["=1+1", "+32", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"];
const columns = [
  { heading: "Nom", value: (row: { name: string; phone: string }) => row.name },
  { heading: "Téléphone", value: (row: { name: string; phone: string }) => row.phone },
];

for (const formula of formulas)
  test(`a cell that begins like « ${JSON.stringify(formula)} » is no formula`, () => {
    expect(safeCell(formula)).toBe(`'${formula}`);
  });

test("an ordinary cell stays as it is", () => {
  for (const text of ["Dupont", "0470 12 34 56", "a=b", "d'Haese", ""]) expect(safeCell(text)).toBe(text);
});

test("a CSV begins with its mark, is cut at semicolons and keeps quotes and line ends inside a cell", async () => {
  const file = await tableFile("csv", "Élèves", columns, [{ name: 'Dit "Léa";\nB', phone: "=2" }]);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString().slice(1)).toBe('Nom;Téléphone\r\n"Dit ""Léa"";\nB";\'=2\r\n');
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''%C3%89l%C3%A8ves.csv");
});

test("an Excel file holds text alone: zeros stay, and nothing is computed", async () => {
  const file = await tableFile("xlsx", "Élèves", columns, [{ name: "=1+1", phone: "0470123456" }]);
  const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()));
  expect(sheet?.data ?? sheet).toEqual([
    ["Nom", "Téléphone"],
    ["=1+1", "0470123456"],
  ]);
});
