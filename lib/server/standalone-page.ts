/** The page can load no file, so it repeats what it needs of the portal's materials (components/ui/tokens.css). */
const style = `
:root{color-scheme:light dark;--paper:oklch(0.982 0.008 80);--surface:oklch(0.998 0.002 88);
--line:oklch(0.885 0.014 80);--ink:oklch(0.245 0.03 262);--ink-soft:oklch(0.42 0.03 260);
--slate:oklch(0.415 0.085 254);--focus:oklch(0.49 0.19 264)}
@media (prefers-color-scheme:dark){:root{--paper:oklch(0.195 0.018 262);--surface:oklch(0.237 0.021 262);
--line:oklch(0.36 0.022 262);--ink:oklch(0.95 0.01 88);--ink-soft:oklch(0.82 0.015 250);
--slate:oklch(0.83 0.07 248);--focus:oklch(0.84 0.13 88)}}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:16px;background:var(--paper);color:var(--ink);
font:17px/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:34rem;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:28px 24px}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 12px}
p{margin:0 0 12px}
a{color:var(--slate);font-weight:600;display:inline-block;padding:10px 0}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
small{color:var(--ink-soft);font-variant-numeric:tabular-nums}`;

/** A whole page in one answer: no script, no file, so that it also shows when nothing else works. `body` is HTML. */
export const standalonePage = (title: string, body: string, nonce: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>
`;
