import { problemKinds } from '../problems/catalogue.js';

/** The page that every problem's `type` opens: each kind under its code. */
export function problemPage(): string {
  const entries = [...problemKinds()].map(
    ([code, kind]) =>
      `<dt id="${escape(code)}"><code>${escape(code)}</code> (${String(kind.status)}) ${escape(kind.title)}</dt><dd>${escape(kind.advice)}</dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Foedera: problems</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{margin-top:1rem}:target{outline:2px solid}</style></head>
<body><h1>Problems</h1><p>Errors are <code>application/problem+json</code> (RFC 9457). The member <code>code</code> is stable;
<code>detail</code> says what happened; a refusal's facts stand beside them.</p><dl>${entries.join('\n')}</dl></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);
}
