import { formatHex, parse } from "culori";

const hex = (colour: string) => formatHex(parse(colour)) ?? "#000000";

/** The portal's light palette (components/ui/tokens.css) on white paper. All stay apart when printed in grey. */
export const inks = {
  ink: hex("oklch(0.245 0.03 262)"),
  soft: hex("oklch(0.42 0.03 260)"),
  line: hex("oklch(0.82 0.014 80)"),
  chalk: hex("oklch(0.97 0.008 248)"),
  slate: hex("oklch(0.415 0.085 254)"),
  ochre: hex("oklch(0.74 0.14 72)"),
  paper: "#ffffff",
} as const;
