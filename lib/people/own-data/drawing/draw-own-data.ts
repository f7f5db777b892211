import type { Writable } from "node:stream";
import { drawPdf } from "../../../letters/drawing/draw-pdf";
import { inks } from "../../../letters/drawing/inks";
import { mm } from "../../../letters/drawing/paper";
import type { Style } from "../../../letters/drawing/text";
import { drawRule, type Flow, makeRoom, startFlow } from "../../../publishing/paper/drawing/flow";
import { writeText } from "../../../publishing/paper/drawing/rich-text";
import type { PrintedData, PrintedFact, PrintedSection } from "../printed-data";

const title: Style = { face: "bold", size: 20, leading: 26 };
const intro: Style = { face: "regular", size: 10.5, leading: 15 };
const heading: Style = { face: "bold", size: 14, leading: 20 };
const term: Style = { face: "bold", size: 10, leading: 14 };
const text: Style = { face: "regular", size: 10, leading: 14 };
const none: Style = { ...text, colour: inks.soft };

/** Draws what is held of somebody, section by section, over as many pages as it takes. */
export const drawOwnData = (data: PrintedData, out: Writable): Promise<void> =>
  drawPdf(out, { title: data.title, author: data.author }, (paper) => {
    const flow = startFlow(paper, data.title, mm(28));
    writeText(flow, data.title, title);
    writeText(flow, data.intro, intro);
    return data.sections.flatMap((section) => stepsOf(flow, section));
  });

/** The pages are given out every so many facts. */
const factsAtOnce = 40;

function stepsOf(flow: Flow, { heading: words, facts, empty }: PrintedSection): (() => void)[] {
  const batches = Array.from({ length: Math.ceil(facts.length / factsAtOnce) }, (_, index) =>
    facts.slice(index * factsAtOnce, (index + 1) * factsAtOnce),
  );
  return [
    () => openSection(flow, words, facts.length === 0 ? empty : undefined),
    ...batches.map((batch) => () => {
      for (const fact of batch) drawFact(flow, fact);
    }),
  ];
}

function openSection(flow: Flow, words: string, empty: string | undefined): void {
  makeRoom(flow, mm(32));
  flow.y += mm(6);
  drawRule(flow);
  flow.y += mm(8);
  writeText(flow, words, heading);
  if (empty) writeText(flow, empty, none);
}

function drawFact(flow: Flow, fact: PrintedFact): void {
  makeRoom(flow, mm(12));
  flow.y += mm(1.5);
  writeText(flow, fact.term, term);
  for (const line of fact.text.split("\n")) if (line.trim() !== "") writeText(flow, line, text);
}
