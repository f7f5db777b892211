"use client";

import { FailurePage } from "@/components/layout/failure-page";
import "./globals.css";

interface GlobalErrorPageProps {
  error: Error & { digest?: string };
}

/** Stands in for the layout too, when that is what broke. */
export default function GlobalErrorPage({ error }: GlobalErrorPageProps) {
  return (
    <html lang="fr">
      <body>
        <FailurePage reference={error.digest} retry={() => window.location.reload()} />
      </body>
    </html>
  );
}
