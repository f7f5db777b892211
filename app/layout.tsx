import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { routes } from "@/lib/routes";
import "./globals.css";

const hyperlegible = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-hyperlegible",
  adjustFontFallback: "Arial",
});

const hyperlegibleExtended = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-hyperlegible-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+1E00-1E9F, U+20A0-20C0" }],
});

const hyperlegibleMono = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-hyperlegible-mono",
  preload: false,
  adjustFontFallback: false,
});

const fonts = [hyperlegible, hyperlegibleExtended, hyperlegibleMono]
  .map(({ variable }) => variable)
  .join(" ");

/** Titles are rendered by `PageTitle`: a title here would win over the one that a refused form shows. */
export const metadata: Metadata = {
  manifest: routes.manifest(),
  icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

/** The page reaches under a phone's rounded edge; what stands there keeps `safe-area-inset` free. */
export const viewport: Viewport = { colorScheme: "light dark", viewportFit: "cover" };

/**
 * Every page is rendered on request, because its scripts carry that response's nonce. Nothing is read here: the
 * page that says that something broke needs this layout whole.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="fr" className={fonts}>
      <body>{children}</body>
    </html>
  );
}
