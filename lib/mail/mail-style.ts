import type { CSSProperties } from "react";

/** Colours as hexadecimal and lengths as pixels: what Outlook and old webmails understand. */
const ink = "#1c2733";
const slate = "#2b5273";
const quiet = "#4a5866";
const paper = "#f5f3ee";
const line = "#d8d4ca";
const tint = "#edf2f6";
const brick = "#9a2f22";
const ochre = "#7a5200";

const sans = '"Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const mono = 'Consolas, "SF Mono", Menlo, "Courier New", monospace';
const text = { fontFamily: sans, fontSize: "17px", lineHeight: "26px", color: ink } as const;

const level = { ...text, fontSize: "15px", lineHeight: "22px", fontWeight: 700, margin: "0 0 8px" } as const;
const button = {
  backgroundColor: slate,
  border: `1px solid ${slate}`,
  borderRadius: "8px",
  color: "#ffffff",
  fontFamily: sans,
  fontSize: "17px",
  fontWeight: 700,
  textAlign: "center",
} as const;

/** Long usernames and addresses on a narrow phone: some webmails know one of these, some the other. */
const breakAnywhere = { wordBreak: "break-all", wordWrap: "break-word" } as const;

/** Inline, because several webmails drop what the head says. */
export const style = {
  page: { backgroundColor: paper, padding: "16px 8px", margin: "0" },
  sheet: {
    maxWidth: "560px",
    tableLayout: "fixed",
    backgroundColor: "#ffffff",
    border: `1px solid ${line}`,
    borderRadius: "10px",
    padding: "24px 20px",
  },
  school: { ...text, fontSize: "15px", fontWeight: 700, color: slate, margin: "0 0 4px" },
  title: { ...text, fontSize: "23px", lineHeight: "30px", fontWeight: 700, margin: "0 0 20px" },
  subtitle: { ...text, fontWeight: 700, margin: "24px 0 8px" },
  paragraph: { ...text, margin: "0 0 16px" },
  quiet: { ...text, fontSize: "15px", lineHeight: "22px", color: quiet, margin: "0 0 8px" },
  contactLink: { color: slate, textDecoration: "underline" },
  username: {
    backgroundColor: tint,
    border: `1px solid ${line}`,
    borderRadius: "8px",
    padding: "12px 16px",
    margin: "0 0 20px",
  },
  usernameLabel: { ...text, fontSize: "15px", lineHeight: "22px", color: quiet, margin: "0" },
  usernameValue: {
    fontFamily: mono,
    fontSize: "22px",
    lineHeight: "30px",
    fontWeight: 700,
    color: ink,
    margin: "0",
    ...breakAnywhere,
  },
  buttonRow: { margin: "0 0 16px" },
  button: { ...button, display: "block", padding: "14px 20px" },
  shortRow: { margin: "0 0 8px" },
  shortButton: { ...button, display: "inline-block", padding: "9px 20px" },
  shortAddress: {
    fontFamily: mono,
    fontSize: "13px",
    lineHeight: "18px",
    color: quiet,
    margin: "0 0 20px",
    ...breakAnywhere,
  },
  list: { ...text, margin: "0 0 16px", paddingLeft: "24px" },
  item: { margin: "0 0 4px" },
  urgent: { ...level, color: brick },
  to_do: { ...level, color: ochre },
  plainLink: { color: slate, textDecoration: "underline", ...breakAnywhere },
  address: {
    fontFamily: mono,
    fontSize: "14px",
    lineHeight: "20px",
    color: ink,
    margin: "0 0 20px",
    ...breakAnywhere,
  },
  rule: { borderTop: `1px solid ${line}`, margin: "24px 0 16px" },
} as const satisfies Record<string, CSSProperties>;

/** What the head adds where it is read: the dark theme. Classes carry the names of the styles above. */
export const headStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #14181d !important; }
  .sheet { background-color: #1d232a !important; border-color: #3a444f !important; }
  .ink { color: #eceae4 !important; }
  .quiet { color: #b9c2cb !important; }
  .accent, .link { color: #a9cbe6 !important; }
  .urgent { color: #f2a99d !important; }
  .to_do { color: #e8c56f !important; }
  .username { background-color: #26303a !important; border-color: #3a444f !important; }
  .button { background-color: #a9cbe6 !important; border-color: #a9cbe6 !important; color: #10202d !important; }
  .rule { border-color: #3a444f !important; }
}`;

/** Outlook on Windows ignores maximum widths; only it reads this comment. */
export const outlookHead = "<!--[if mso]><style>.sheet { width: 560px; }</style><![endif]-->";
