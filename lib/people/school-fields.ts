import { z } from "zod";
import { parseColour } from "../colour/contrast";

/** Wider would take the limits off for strangers; a school has nothing like it. */
const widest = { ipv4: 8, ipv6: 32 };

const prefixOf = (network: string) => Number(network.split("/")[1]);

/** An address, or a network (CIDR) no wider than a school's. */
export const isNetwork = (text: string): boolean =>
  z.ipv4().safeParse(text).success ||
  z.ipv6().safeParse(text).success ||
  (z.cidrv4().safeParse(text).success && prefixOf(text) >= widest.ipv4) ||
  (z.cidrv6().safeParse(text).success && prefixOf(text) >= widest.ipv6);

/** Letters, digits and hyphens, as in the school's address; for life. */
export const wellFormedSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is a CSS colour. */
export const isColour = (text: string): boolean => parseColour(text) !== undefined;

/** From which to which number a setting goes. */
export const settingLimits = {
  invitationDays: { from: 1, to: 60 },
  letterDays: { from: 1, to: 120 },
  leaverDays: { from: 0, to: 400 },
  retentionYears: { from: 1, to: 30 },
  decentHours: { from: 0, to: 24 },
  minimumPasswordLength: { from: 12, to: 64 },
} as const;
