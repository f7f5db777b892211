/** What tells a browser to show a PDF, under that name with its accents (RFC 6266), and to keep it nowhere. */
export const pdfHeaders = (name: string, plainName: string): Record<string, string> => ({
  "Content-Type": "application/pdf",
  "Content-Disposition": `inline; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
  "Cache-Control": "no-store",
});
