/** The largest logo that is taken. */
const mostLogoBytes = 500_000;
/** Wider or taller than that is a photograph, and slow to unpack on a phone. */
const mostPixels = 4_096;

export type LogoType = "image/png" | "image/jpeg";

export type ReadLogo =
  | { outcome: "read"; type: LogoType; bytes: Buffer }
  | { outcome: "too-big" | "too-many-pixels" | "not-an-image" };

interface Picture {
  type: LogoType;
  width: number;
  height: number;
}

/** A picture by its content, whatever its name says: PNG or JPEG, of a size that a page can carry. */
export function readLogo(bytes: Buffer): ReadLogo {
  if (bytes.length > mostLogoBytes) return { outcome: "too-big" };
  const picture = readPng(bytes) ?? readJpeg(bytes);
  if (!picture || picture.width === 0 || picture.height === 0) return { outcome: "not-an-image" };
  if (picture.width > mostPixels || picture.height > mostPixels) return { outcome: "too-many-pixels" };
  return { outcome: "read", type: picture.type, bytes };
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Signature, then the header's chunk with width and height (PNG, 5.2 and 11.2.2). */
function readPng(bytes: Buffer): Picture | undefined {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(pngSignature)) return undefined;
  if (bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return { type: "image/png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A start-of-frame marker: C0 to CF, but the tables C4, C8 and CC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks from segment to segment to the one that tells width and height (ITU T.81, B.2.2). */
function readJpeg(bytes: Buffer): Picture | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker))
      return { type: "image/jpeg", height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
