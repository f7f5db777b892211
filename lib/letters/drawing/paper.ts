import type PDFDocument from "pdfkit";

/** A page being drawn on. */
export type Paper = InstanceType<typeof PDFDocument>;

/** Millimetres, in the points that PDF counts in. */
export const mm = (count: number): number => (count * 72) / 25.4;

/** Of A4. */
export const pageWidth = mm(210);
export const margin = mm(20);
export const contentWidth = pageWidth - 2 * margin;

/**
 * Where the window of an envelope shows the page, whichever way the sheet has slid in it: DL (110 × 220) folded in
 * three, C5/6 and C5 (162 × 229) folded in two, all with the window on the right as Belgium uses them.
 */
export const envelopeWindow = { x: mm(110), y: mm(56), width: mm(78), height: mm(23) };

/** In three for a DL envelope, in two for a C5; also where a sheet of slips is cut. */
export const thirds = [mm(99), mm(198)];
export const half = mm(148.5);
