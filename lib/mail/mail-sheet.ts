import { routes } from "../routes";

/** What a sandboxed mail may still do: send the reader's own click to the window around it. */
export const sheetSandbox =
  "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** A mail carries its styles inline, which no page of ours may: it is served alone, without scripts or origin. */
export const sheetPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  `sandbox ${sheetSandbox}`,
].join("; ");

/** Whether an address serves a mail as it looks, in the demonstration or before many are sent (`sheetPolicy` is its own). */
export const isMailSheet = (path: string) =>
  (path.startsWith(`${routes.mailViewer()}/`) && path.endsWith("/html")) ||
  path === routes.connectionsPreview();
