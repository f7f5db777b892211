import { expect, test } from "playwright/test";
import readXlsxFile from "read-excel-file/node";
import { streamTable } from "./table-stream";

interface Line {
  name: string;
  phone: string | null;
}

const columns = [
  { heading: "Nom", value: ({ name }: Line) => name },
  { heading: "Téléphone", value: ({ phone }: Line) => phone },
];

async function* pagesOf(...pages: Line[][]) {
  yield* pages;
}

const bytesOf = async (file: Response) => Buffer.from(await file.arrayBuffer());

test("a long list leaves as CSV page by page, with its mark, and nothing in it is computed", async () => {
  const pages = pagesOf([{ name: 'Léa; "A"', phone: "=2" }], [{ name: "Noé", phone: null }]);
  const file = streamTable("csv", "Élèves", columns, pages);
  expect((await bytesOf(file)).toString()).toBe('\ufeffNom;Téléphone\r\n"Léa; ""A""";\'=2\r\nNoé;\r\n');
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''%C3%89l%C3%A8ves.csv");
  expect(file.headers.get("cache-control")).toBe("no-store");
});

test("a long list leaves as an Excel file that spreadsheets read, whatever stands in its cells", async () => {
  const naughty = "<&>\"'\u0000\u0008\ud800\ufffe é 👩‍👧 =1+1";
  const file = streamTable("xlsx", "A & B", columns, pagesOf([{ name: naughty, phone: "0470" }], []));
  const [sheet] = await readXlsxFile(await bytesOf(file));
  expect(sheet?.data).toEqual([
    ["Nom", "Téléphone"],
    ["<&>\"'\ufffd é 👩‍👧 =1+1", "0470"],
  ]);
});

test("a reader who leaves ends the walk through the list", async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield [{ name: "Léa", phone: null }];
    } finally {
      ended = true;
    }
  }
  const reader = streamTable("csv", "x", columns, endless()).body?.getReader();
  for (let piece = 0; piece < 5; piece += 1) await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});

test("a hundred thousand lines leave in little memory", async () => {
  async function* many() {
    for (let page = 0; page < 50; page += 1)
      yield Array.from({ length: 2_000 }, (_, row) => ({
        name: `Personne ${page}-${row}`,
        phone: "0470 12 34 56",
      }));
  }
  for (const format of ["csv", "xlsx"] as const) {
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let length = 0;
    for await (const piece of streamTable(format, "x", columns, many()).body ?? []) {
      length += piece.length;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(length).toBeGreaterThan(200_000);
    expect(most).toBeLessThan(80_000_000);
  }
});
