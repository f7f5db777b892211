import QRCode from "qrcode";

interface QrCodeProps {
  /** What a telephone reads. */
  text: string;
  label: string;
}

/** Free modules around the code, without which some telephones do not find it (ISO/IEC 18004). */
const margin = 4;

function darkModules({ size, data }: QRCode.BitMatrix): string {
  const squares: string[] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (data[y * size + x]) squares.push(`M${x + margin} ${y + margin}h1v1h-1z`);
  return squares.join("");
}

/** A QR code drawn in the page, black on white in every scheme: telephones read no other. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-control border border-line"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={darkModules(modules)} fill="#000" />
    </svg>
  );
}
