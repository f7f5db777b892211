/** Characters that RFC 8187's `attr-char` leaves out though `encodeURIComponent` lets them stand. */
const escaped = (name: string) => encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${hex(mark)}`);
const hex = (mark: string) => mark.charCodeAt(0).toString(16).toUpperCase();

/** For programs that know no other: plain letters; neither quotes nor percent signs (RFC 6266, appendix D). */
const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w .()-]/g, "_");

/** How a file is handed over, with its name in full and in plain letters (RFC 6266, RFC 8187). */
export const contentDisposition = (how: "inline" | "attachment", name: string): string =>
  `${how}; filename="${plain(name)}"; filename*=UTF-8''${escaped(name)}`;

/** Next takes a route's own Content-Length away; under this name it reaches lib/server/seal-response, which puts it back. */
export const fileLength = "x-file-length";
