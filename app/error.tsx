"use client";

import { FailurePage } from "@/components/layout/failure-page";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <FailurePage reference={error.digest} retry={reset} />;
}
