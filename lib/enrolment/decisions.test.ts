import { expect, test } from "playwright/test";
import { type Decisions, typedAnswer } from "./decisions";
import type { FindingCode } from "./finding";
import { gatherList } from "./gather-list";
import { readFileAsList } from "./read-file";

const today = "2026-11-22";
const headings =
  "matricule;nom;prenom;date_naissance;classe;resp1_nom;resp1_prenom;resp1_email;resp1_telephone;resp2_nom;resp2_prenom;resp2_email;eleve_email";

async function gather(rows: string[], decisions: Decisions = {}) {
  const bytes = new TextEncoder().encode([headings, ...rows].join("\n"));
  const list = await readFileAsList(bytes, {}, { today, schoolEmail: null, decisions });
  if ("outcome" in list) throw new Error(list.sentence);
  return gatherList(list, [], today);
}

type Gathered = Awaited<ReturnType<typeof gather>>;

const doubtOf = ({ findings }: Gathered, code: FindingCode) => {
  const found = findings.find((one) => one.code === code && one.doubt);
  if (!found?.doubt) throw new Error(`No doubt about ${code}.`);
  return { ...found, doubt: found.doubt };
};

/** Reads rows, answers the doubt of that code, and reads them again. */
async function answered(rows: string[], code: FindingCode, answer: string) {
  const before = await gather(rows);
  const { key } = doubtOf(before, code).doubt;
  return gather(rows, { [key]: answer });
}

const one = ["1;Maes;Léa;12/03/2014;P6A;Maes;Luc;luc@gmial.com;0455 00 97 25;;;;"];

test("an address is proposed and not used until somebody accepts, keeps, types or empties it", async () => {
  const before = await gather(one);
  expect(before.adults[0]?.email).toBeNull();
  expect(doubtOf(before, "email-malformed").doubt).toMatchObject({
    chosen: null,
    choices: [{ name: "accept" }, { name: "keep" }, { name: "typed" }, { name: "empty" }],
  });
  for (const [answer, email] of [
    ["accept", "luc@gmail.com"],
    ["keep", "luc@gmial.com"],
    ["empty", null],
    [typedAnswer(" luc.maes@x.example "), "luc.maes@x.example"],
  ] as const) {
    const after = await answered(one, "email-malformed", answer);
    expect(after.adults[0]?.email).toBe(email);
    const { severity, message, doubt } = doubtOf(after, "email-malformed");
    expect([severity, doubt.chosen]).toEqual(["info", answer]);
    expect(message, "the screen says the answer beside it").toBe(doubtOf(before, "email-malformed").message);
  }
});

test("an answer that is not offered, or typed and of no use, leaves the question open", async () => {
  for (const answer of ["same", "anything", "typed:", "typed:not an address"]) {
    const after = await answered(one, "email-malformed", answer);
    expect(doubtOf(after, "email-malformed")).toMatchObject({ severity: "warning", doubt: { chosen: null } });
    expect(after.adults[0]?.email).toBeNull();
  }
});

test("a question is the same when the file comes back in another order, and another one when the cell changes", async () => {
  const other = "2;Piron;Tom;12/03/2015;P5A;Piron;Eva;eva@x.example;;;;;";
  const keyOf = async (rows: string[]) => doubtOf(await gather(rows), "email-malformed").doubt.key;
  const key = await keyOf(one);
  expect(await keyOf([other, ...one])).toBe(key);
  expect(await keyOf([one[0]?.replace("gmial", "gmali") ?? ""])).not.toBe(key);
});

const cells: [what: string, row: string, code: FindingCode, answer: string, expected: object][] = [
  [
    "a date",
    "1;Maes;Léa;01/01/1900;P6A;;;;;;;;",
    "date-implausible",
    "typed:12/03/2014",
    { birthDate: "2014-03-12" },
  ],
  ["a class", "1;Maes;Léa;12/03/2014;;;;;;;;;", "class-missing", "typed:P6A", { className: "P6A" }],
  ["a matricule", ";Maes;Léa;;P6A;;;;;;;;", "matricule-missing", "typed:77", { matricule: "77" }],
  ["a name in capitals", "1;MAES;Léa;12/03/2014;P6A;;;;;;;;", "capitals", "accept", { lastName: "Maes" }],
  [
    "an inverted name",
    "1;Léa;Maes;12/03/2014;P6A;Maes;Luc;;;;;;",
    "names-inverted",
    "accept",
    { lastName: "Maes", firstName: "Léa" },
  ],
  [
    "text that was not encoded twice",
    "1;Maes;LeÃ¯la;12/03/2014;P6A;;;;;;;;",
    "mojibake",
    "keep",
    { firstName: "LeÃ¯la" },
  ],
  [
    "a name in another script",
    "1;王;伟;12/03/2014;P6A;;;;;;;;",
    "username-needed",
    "typed:Wang, Wei",
    { lastName: "Wang", firstName: "Wei" },
  ],
  [
    "a missing given name",
    "1;Maes;;12/03/2014;P6A;;;;;;;;",
    "username-needed",
    "typed:Léa",
    { lastName: "Maes", firstName: "Léa" },
  ],
  [
    "the pupil's own use of a parent's address",
    "1;Maes;Léa;12/03/2014;P6A;Maes;Luc;luc@x.example;;;;;luc@x.example",
    "email-shared",
    "keep",
    { email: "luc@x.example" },
  ],
];

for (const [what, row, code, answer, expected] of cells)
  test(`${what} can be put right`, async () => {
    const { pupils } = await answered([row], code, answer);
    expect(pupils).toMatchObject([expected]);
  });

const adults: [what: string, row: string, code: FindingCode, answer: string, expected: object[]][] = [
  [
    "the second of two addresses is taken",
    "1;Maes;Léa;12/03/2014;P6A;Maes;Luc;a@x.example / b@x.example;;;;;",
    "two-emails",
    "second",
    [{ email: "b@x.example", secondEmail: "a@x.example" }],
  ],
  [
    "an address that looks like nobody's is kept",
    "1;Maes;Léa;12/03/2014;P6A;Maes;Luc;direction@x.example;;;;;",
    "email-placeholder",
    "keep",
    [{ email: "direction@x.example" }],
  ],
  [
    "a telephone is typed",
    "1;Maes;Léa;12/03/2014;P6A;Maes;Luc;;inchangé;;;;",
    "phone-malformed",
    "typed:0455 00 97 25",
    [{ phone: "+32455009725" }],
  ],
  [
    "an adult's inverted names are put right",
    "1;Maes;Léa;12/03/2014;P6A;Luc;Maes;;;;;;",
    "names-inverted",
    "accept",
    [{ lastName: "Maes", firstName: "Luc" }],
  ],
  ["a home is left out", "1;Maes;Léa;12/03/2014;P6A;Internat autonome;;;;;;;", "institution", "skip", []],
  [
    "an adult without a name is left out, and the row is read",
    "1;Maes;Léa;12/03/2014;P6A;;;x@x.example;;;;;",
    "username-needed",
    "skip",
    [],
  ],
];

for (const [what, row, code, answer, expected] of adults)
  test(`${what} when somebody says so`, async () => {
    const gathered = await answered([row], code, answer);
    expect(gathered.pupils).toHaveLength(1);
    expect(gathered.adults).toMatchObject(expected);
  });

test("a matricule that is another pupil's refuses the row until it is typed anew or said to be none", async () => {
  const rows = ["1;Maes;Léa;12/03/2014;P6A;;;;;;;;", "1;Piron;Tom;01/02/2013;P6A;;;;;;;;"];
  expect((await gather(rows)).refused).toHaveLength(1);
  const typed = await answered(rows, "matricule-conflict", "typed:2");
  expect(typed.pupils.map(({ matricule }) => matricule)).toEqual(["1", "2"]);
  const none = await answered(rows, "matricule-conflict", "empty");
  expect(none.pupils.map(({ matricule }) => matricule)).toEqual(["1", null]);
});

test("two rows of one pupil are one, and of two namesakes two, unless somebody knows better", async () => {
  const twice = ["1;Maes;Léa;12/03/2014;P6A;Maes;Luc;;;;;;", "1;MAES;Léa;12/03/2014;P6A;Maes;Luc;;;;;;"];
  expect((await gather(twice)).pupils).toHaveLength(1);
  expect((await answered(twice, "duplicate-student", "two")).pupils).toHaveLength(2);
  const namesakes = ["1;Maes;Léa;12/03/2014;P6A;Maes;Luc;;;;;;", "2;Maes;Léa;12/03/2014;P6A;Piron;Eva;;;;;;"];
  expect((await gather(namesakes)).pupils).toHaveLength(2);
  expect((await answered(namesakes, "duplicate-student", "same")).pupils).toMatchObject([{ matricule: "1" }]);
});

test("a pupil in two classes, or in two households, is normal", async () => {
  const maes = (className: string, adult: string) => `1;Maes;Léa;12/03/2014;${className};Maes;${adult};;;;;;`;
  const classes = await gather([maes("P6A", "Luc"), maes("Piscine", "Luc")]);
  expect(classes.pupils).toMatchObject([{ className: "P6A" }]);
  const households = await gather([maes("P6A", "Luc"), maes("P6A", "Eva")]);
  expect(households.pupils[0]?.guardians.size).toBe(2);
  for (const { findings } of [classes, households])
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

const siblings = (second: string) => [
  "1;Maes;Léa;12/03/2014;P6A;Woestenborghs;Anne;anne@x.example;0455 00 97 25;;;;",
  `2;Maes;Tom;01/02/2013;P5A;${second};;;;`,
];

test("a parent who is spelled in two ways beside two children is asked about, and joined once somebody says so", async () => {
  for (const second of [
    "Woestenborgs;Anne;anne@x.example;",
    "Woestenborghs;Anna;other@x.example;0455009725",
    "Anne;Woestenborghs;;0455009725",
  ]) {
    const before = await gather(siblings(second));
    expect(before.adults).toHaveLength(2);
    expect(doubtOf(before, "sibling-spelling")).toMatchObject({ line: 3, severity: "warning" });
    const after = await answered(siblings(second), "sibling-spelling", "same");
    expect(after.adults).toMatchObject([{ lastName: "Woestenborghs", firstName: "Anne" }]);
    expect(after.adults[0]?.children.size).toBe(2);
    expect(after.everybody.filter(({ kind }) => kind === "adult")).toHaveLength(1);
    expect((await answered(siblings(second), "sibling-spelling", "two")).adults).toHaveLength(2);
  }
});

test("nobody is asked about two people who only share an address, or who stand beside one child", async () => {
  const shared = await gather(siblings("Peeters;Luc;anne@x.example;0455009725"));
  expect(shared.findings.filter(({ code }) => code === "sibling-spelling")).toEqual([]);
  const couple = await gather([
    "1;Maes;Léa;12/03/2014;P6A;Maes;Jeanne;famille@x.example;;Maes;Jean;famille@x.example;",
  ]);
  expect(couple.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("of a parent's two addresses beside two children the other one is taken when somebody says so", async () => {
  const rows = siblings("Woestenborghs;Anne;other@x.example;0455009725");
  expect((await gather(rows)).adults).toMatchObject([{ email: "anne@x.example" }]);
  const { adults } = await answered(rows, "sibling-spelling", "second");
  expect(adults).toMatchObject([{ email: "other@x.example" }]);
});

test("one answer counts for all the families that have an address of nobody's", async () => {
  const rows = ["Piron", "Jacobs", "Wouters"].map(
    (name, row) => `${row};${name};Léa;12/03/2014;P6A;${name};Luc;garderie@x.example;;;;;`,
  );
  expect((await gather(rows)).adults.map(({ email }) => email)).toEqual([null, null, null]);
  const { adults, findings } = await answered(rows, "email-placeholder", "keep");
  expect(adults.every(({ email }) => email === "garderie@x.example")).toBe(true);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("a row whose cells slid is left aside knowingly", async () => {
  const row = "1;Maes;Léa;12/03/2014;P6A;Maes;Luc;0455 00 97 25;luc@x.example;;;;";
  const before = await gather([row]);
  expect(doubtOf(before, "shifted-columns").severity).toBe("error");
  const after = await answered([row], "shifted-columns", "skip");
  expect(doubtOf(after, "shifted-columns").severity).toBe("info");
  expect(after.refused).toHaveLength(1);
});
