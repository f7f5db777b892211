/** What Windows-1252 has at 0x80 to 0x9F. Node 20 decodes these as Latin-1 whatever one asks for. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const firstHigh = 0x80;

const byteOfHigh = new Map([...high].map((character, index) => [character, firstHigh + index]));

/** Any bytes, read as Windows-1252. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (character) => high[character.charCodeAt(0) - firstHigh] ?? character);

/** The bytes that read as this text in Windows-1252, or undefined when it has other letters. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = [...text].map((character) => {
    const code = character.charCodeAt(0);
    return byteOfHigh.get(character) ?? (code <= 0xff && character.length === 1 ? code : undefined);
  });
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}
