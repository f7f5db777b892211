import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { keyedHash, keysFor } from "../../auth/keys";

const form = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/**
 * The address that ends somebody's mails about messages: their id, sealed. It lives as long as the mails that carry it, opens
 * nothing, and is of no use for anything else.
 */
export const unsubscribeToken = (userId: string): string =>
  `${userId}.${keyedHash(keysFor("unsubscribe")[0], userId)}`;

const isSealedBy = (key: Buffer, userId: string, seal: string) =>
  timingSafeEqual(Buffer.from(keyedHash(key, userId)), Buffer.from(seal));

/** Whose it is; undefined for what was not sealed with one of the configured secrets. */
export function readUnsubscribeToken(token: string): string | undefined {
  const [, userId = "", seal = ""] = form.exec(token) ?? [];
  if (!z.uuid().safeParse(userId).success) return undefined;
  return keysFor("unsubscribe").some((key) => isSealedBy(key, userId, seal)) ? userId : undefined;
}
