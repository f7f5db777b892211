import { isTokenPage } from "./security-headers";

const word = /^[a-z]+(-[a-z]+)*$/;
const longestWord = 40;

/** « oublié » is a word too, however its accent is written. */
const plain = (segment: string) => decodeURIComponent(segment).normalize("NFD").replace(/\p{M}/gu, "");
const shown = (segment: string) => word.test(plain(segment)) && segment.length <= longestWord;

/**
 * An address as the log may keep it: words of ours stay, whatever could be a token, a code, an id or someone's name
 * becomes `[…]`. Nothing of the query is kept.
 */
export function loggedRoute(path: string | undefined): string {
  if (path === undefined) return "[unreadable]";
  if (path.startsWith("/_next/")) return "/_next/[…]";
  const segments = path.split("/").slice(1);
  if (isTokenPage(path)) return segments.length > 1 ? `/${segments[0]}/[…]` : path;
  return `/${segments.map((segment) => (segment === "" || shown(segment) ? plain(segment) : "[…]")).join("/")}`;
}
