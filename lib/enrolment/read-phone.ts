export type ReadPhone =
  | { outcome: "missing" }
  /** E.164. `mended`: words, a lost zero or a letter O had to be taken care of. */
  | { outcome: "read"; phone: string; mended: boolean }
  | { outcome: "malformed" };

const belgium = "32";

/** A Belgian number without its country code and first zero: eight digits, or nine for a mobile. */
const isBelgian = (digits: string) => /^4[5-9]\d{7}$/.test(digits) || /^[1-9]\d{7}$/.test(digits);

/** E.164 (ITU): at most 15 digits. */
function internationalForm(digits: string): string | undefined {
  if (digits.startsWith(belgium)) {
    const national = digits.slice(belgium.length).replace(/^0/, "");
    return isBelgian(national) ? `+${belgium}${national}` : undefined;
  }
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** A Belgian mobile with a zero too many: no country has 45 to 49 and seven digits. */
const doubledZero = /^00(4[5-9]\d{7})$/;

function numberOf(text: string): string | undefined {
  const digits = text.replace(/\D/g, "");
  if (text.startsWith("+")) return internationalForm(digits);
  if (doubledZero.test(digits)) return undefined;
  if (digits.startsWith("00")) return internationalForm(digits.slice(2));
  if (digits.startsWith("0") && isBelgian(digits.slice(1))) return `+${belgium}${digits.slice(1)}`;
  return undefined;
}

/** Reads a telephone number as Belgians write them; without a country code it is a Belgian one. */
export function readPhone(raw: string): ReadPhone {
  const text = raw.replace(/\s+/gu, " ").trim();
  if (text === "") return { outcome: "missing" };
  const plain = /^\+?[\d\s./()-]+$/.test(text) ? numberOf(text.replace("(0)", "")) : undefined;
  if (plain) return { outcome: "read", phone: plain, mended: false };
  const mended = mendedNumber(text);
  return mended ? { outcome: "read", phone: mended, mended: true } : { outcome: "malformed" };
}

/** The first number among words (« GSM : … (après 18 h) »), with O read as 0 and Excel's lost zero given back. */
function mendedNumber(text: string): string | undefined {
  const withZeros = text.replace(/(?<=[\d/ .]|^)[Oo](?=[\d/ .])/g, "0");
  const [first] = withZeros.match(/\+?\d[\d\s./-]{6,}\d/) ?? [];
  if (!first || /\dE[+-]?\d/i.test(text)) return undefined;
  const digits = first.replace(/\D/g, "");
  const doubled = doubledZero.exec(digits)?.[1];
  if (doubled) return `+${belgium}${doubled}`;
  if (first.startsWith("+") || digits.startsWith("0")) return numberOf(first);
  return isBelgian(digits) ? `+${belgium}${digits}` : lostSign(digits);
}

/** A Belgian mobile whose `+` or `00` a spreadsheet took for nothing. */
const lostSign = (digits: string): string | undefined =>
  /^324[5-9]\d{7}$/.test(digits) ? `+${digits}` : undefined;
