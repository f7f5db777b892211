import { zipSync } from "fflate";
import { expect, test } from "playwright/test";
import { describeFile } from "../describe-file";
import { openFile } from "../open-file";
import { readFileAsList } from "../read-file";
import type { ReadSettings } from "../read-settings";

const zipped = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

const common = {
  "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n",
  "orgs.csv": "sourcedId,status,name,type\ns1,,École du Parc,school\nd1,,Commune,district\n",
  "academicSessions.csv": "sourcedId,title\nt1,2026\n",
  "classes.csv":
    "sourcedId,status,title,classCode,classType,schoolSourcedId\nc1,,P6A,,homeroom,s1\nc2,,Piscine,,scheduled,s1\n",
  "demographics.csv": "sourcedId,birthDate,sex\np1,2014-03-12,female\n",
  "enrollments.csv":
    "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,endDate\n" +
    "e0,c2,s1,p1,student,,\ne1,c1,s1,p1,student,,\ne2,c1,s1,w1,teacher,true,\ne3,c2,s1,p2,student,,2000-01-01\n",
};

const oneDotOne = {
  ...common,
  "users.csv":
    "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email,sms,phone,agentSourcedIds\n" +
    'p1,,true,s1,student,x,Léa,Maes,000123,lea@x.example,,,"g1,g2"\n' +
    "p2,,true,s1,student,x,Tom,Piron,,,,,\n" +
    "p3,tobedeleted,true,s1,student,x,Eva,Jacobs,,,,,\n" +
    "g1,,true,s1,parent,x,Anne,De Smet,,anne@x.example,0455 00 97 25,,p1\n" +
    "g2,,true,s1,guardian,x,Luc,Maes,,luc@x.example,,0455 00 97 26,\n" +
    "w1,,true,s1,teacher,x,Vera,Wouters,,,,,\n",
};

const oneDotTwo = {
  ...common,
  "users.csv":
    "sourcedId,status,enabledUser,username,givenName,familyName,identifier,email,sms,phone,agentSourcedIds,preferredGivenName\n" +
    "p1,,true,x,Léa,Maes,000123,,,,g1,\n" +
    "g1,,true,x,Anne-Marie,De Smet,,anne@x.example,,,,Anne\n",
  "roles.csv":
    "sourcedId,userSourcedId,roleType,role,orgSourcedId\nr1,p1,primary,student,s1\nr2,g1,primary,parent,s1\n",
};

const context = { today: "2026-11-22", schoolEmail: null };

async function read(files: Record<string, string>, settings: ReadSettings = {}) {
  const list = await readFileAsList(zipped(files), settings, context);
  if ("outcome" in list) throw new Error(list.sentence);
  return list;
}

test("OneRoster 1.1: pupils with their home class, teacher, birth date and agents, on their line of users.csv", async () => {
  const { pupils, findings } = await read(oneDotOne);
  expect(pupils).toMatchObject([
    {
      line: 2,
      matricule: "000123",
      lastName: "Maes",
      firstName: "Léa",
      birthDate: "2014-03-12",
      className: "P6A",
      headTeacher: "Vera Wouters",
      email: "lea@x.example",
      guardians: [
        { lastName: "De Smet", firstName: "Anne", phone: "+32455009725" },
        { lastName: "Maes", firstName: "Luc", phone: "+32455009726" },
      ],
    },
    { line: 3, matricule: "p2", lastName: "Piron", className: null, guardians: [] },
  ]);
  expect(findings.filter(({ line, severity }) => line === 2 && severity !== "info")).toEqual([]);
});

test("OneRoster 1.2: what somebody is stands in roles.csv, and the name they go by counts", async () => {
  const { pupils } = await read(oneDotTwo);
  expect(pupils).toMatchObject([
    { firstName: "Léa", guardians: [{ firstName: "Anne", lastName: "De Smet" }] },
  ]);
});

test("an archive is recognised wherever its folder is, and described as what it is", async () => {
  const files = Object.fromEntries(Object.entries(oneDotOne).map(([name, text]) => [`export/${name}`, text]));
  const file = await openFile(zipped(files));
  if (file.outcome === "refused") throw new Error(file.sentence);
  expect(describeFile(file)).toMatchObject({
    format: "oneroster",
    preset: "oneroster",
    rows: 2,
    sheets: ["École du Parc"],
    accentedNames: ["Léa"],
    missing: [],
  });
});

test("an archive of several schools is read once somebody says which one", async () => {
  const files = {
    ...oneDotOne,
    "orgs.csv": "sourcedId,name,type\ns1,École du Parc,school\ns2,École du Bois,school\n",
  };
  const refused = await readFileAsList(zipped(files), {}, context);
  expect("outcome" in refused && refused.sentence).toContain("École du Parc, École du Bois");
  expect((await read(files, { sheet: "École du Parc" })).pupils).toHaveLength(2);
  expect(await openFile(zipped(files), { sheet: "École du Bois" })).toMatchObject({ rows: { length: 1 } });
});
