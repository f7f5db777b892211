import type { Printout } from "../../letters/printout";
import type { Block } from "../markdown";

/** One message in an envelope, about one pupil or several. */
export interface PrintedMessage {
  /** « Urgent », where it is. */
  level: string | undefined;
  subject: string;
  /** « Pour Léa Dupont (3A), le 12 septembre 2026 » */
  about: string;
  blocks: Block[];
  /** « Réponse demandée… : talon en dernière page » */
  asked: string | undefined;
  /** « Pièces jointes, à demander au secrétariat : … » */
  attachments: string | undefined;
}

/** What is cut off and brought back: one a message and pupil. */
export interface PrintedSlip {
  /** « À découper et à rendre avant le 20 septembre » */
  cut: string;
  subject: string;
  about: string;
  /** Each with a box to tick. */
  options: string[];
  /** Where the secretariat notes the answer; opens for staff alone. */
  url: string;
}

export interface PrintedEnvelope {
  name: string;
  about: string;
  /** At the foot of each page after the first: whose it is. */
  foot: string;
  messages: PrintedMessage[];
  slips: PrintedSlip[];
}

/** The list for the desk: one line an envelope, class by class. */
export interface DeskClass {
  name: string;
  lines: { name: string; about: string; contents: string }[];
}

/** Everything that is on the paper of a bundle, in plain text and marks; not yet drawn. */
export interface Bundle {
  title: string;
  school: Printout["school"];
  words: {
    dateline: string;
    heading: string;
    help: string;
    signature: string;
    date: string;
    forDesk: string;
    deskHeading: string;
    deskIntro: string;
  };
  desk: DeskClass[];
  envelopes: PrintedEnvelope[];
}
