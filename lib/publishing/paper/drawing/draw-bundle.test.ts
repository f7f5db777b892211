import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "playwright/test";
import { makePrintout } from "@/e2e/support/make-printout";
import { readMarkdown } from "../../markdown";
import type { Bundle, PrintedEnvelope } from "../bundle";
import { streamBundle } from "../stream-bundle";
import { drawBundle } from "./draw-bundle";

const words = {
  dateline: "Le mardi 24 novembre 2026",
  heading: "Messages de l’école",
  help: "Besoin d’aide ? Appelez le 081 00 00 00.",
  signature: "Signature",
  date: "Date",
  forDesk: "Secrétariat",
  deskHeading: "Liste du bureau",
  deskIntro: "Dans l’ordre des feuilles.",
};

const envelope = (text: string, slips = 1): PrintedEnvelope => ({
  name: "Élodie Dupont",
  about: "Responsable de Léa Dupont (3A)",
  foot: "Élodie Dupont, messages du 24 novembre",
  messages: [
    {
      level: "Urgent",
      subject: "Sortie au musée",
      about: "Pour Léa Dupont (3A)",
      blocks: readMarkdown(text),
      asked: "Une réponse est demandée.",
      attachments: "Pièces jointes : plan.pdf",
    },
  ],
  slips: Array.from({ length: slips }, () => ({
    cut: "À découper",
    subject: "Sortie au musée",
    about: "Léa Dupont (3A)",
    options: ["Oui", "Non"],
    url: "https://portail.example/secretariat/messages/1/lecteurs/2",
  })),
});

const bundleOf = (envelopes: PrintedEnvelope[]): Bundle => ({
  title: "Messages",
  school: makePrintout("letters", []).school,
  words,
  desk: [{ name: "3A", lines: [{ name: "Dupont Élodie", about: "Léa Dupont (3A)", contents: "1 message" }] }],
  envelopes,
});

async function drawn(bundle: Bundle): Promise<string> {
  const paper = new PassThrough();
  const [pdf] = await Promise.all([buffer(paper), drawBundle(bundle, paper)]);
  return pdf.toString("latin1");
}

const pagesIn = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length;

const marked =
  "# Musée\n\nNous partons **jeudi** à *8 h*.\n\n- un pique-nique\n- un [plan](https://ecole.example/plan)\n\n1. gare\n2. musée";

test("each envelope begins on a sheet of its own, after the desk's list", async () => {
  const pdf = await drawn(bundleOf([envelope(marked), envelope(marked)]));
  expect(pagesIn(pdf)).toBe(3);
  expect(pdf.trim().slice(-5)).toBe("%%EOF");
});

test("a long message and many slips run on over pages, a word wider than the page and an emoji stop nothing", async () => {
  const long = Array.from({ length: 60 }, (_, line) => `Ligne ${line} ${"x".repeat(200)} 🎒`).join("\n\n");
  expect(pagesIn(await drawn(bundleOf([envelope(long, 6)])))).toBeGreaterThan(4);
});

test("a process of its own draws it, and a text that means something to a program is only text", async () => {
  test.setTimeout(60_000);
  const bundle = bundleOf([envelope("<script>alert(1)</script> (Tj) \\ {ET}")]);
  const pdf = await buffer(streamBundle(bundle, new AbortController().signal));
  expect(pagesIn(pdf.toString("latin1"))).toBe(2);
});
