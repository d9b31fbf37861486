import type { IncomingMessage } from 'node:http';

export type Format = 'json' | 'csv' | 'ndjson' | 'xml';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xml: 'application/xml',
};
export const FORMATS: readonly Format[] = ['json', 'csv', 'ndjson', 'xml'];

/** Other names under which a format may be asked for (RFC 7303: both names of XML mean the same). */
const ALSO: Readonly<Partial<Record<Format, string>>> = { xml: 'text/xml' };

/**
 * The formats an `Accept` header takes, the most wanted first; equals in the order json, csv, ndjson, xml. Absent: all.
 */
export function acceptedFormats(accept: string | undefined): readonly Format[] {
  if (accept === undefined || accept.trim() === '') return FORMATS;
  const ranges = accept.split(',').map(rangeOf);
  return FORMATS.map((format) => ({ format, quality: qualityOf(format, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ format }) => format);
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most specific range decides (RFC 9110 §12.5.1). */
function qualityOf(format: Format, ranges: readonly Range[]): number {
  const names = [MEDIA_TYPES[format], ALSO[format] ?? MEDIA_TYPES[format]];
  const groups = names.map((name) => `${name.split('/', 1)[0] ?? ''}/*`);
  for (const type of [...names, ...groups, '*/*']) {
    const range = ranges.find((one) => one.type === type);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

const ENDING = /\.(json|csv|ndjson|xml)$/;
const asked = new WeakMap<IncomingMessage, Format>();

/**
 * Takes an ending `.csv`, `.ndjson`, `.json` or `.xml` off the path of a read under /v1 and remembers it: the
 * rewriteUrl of Fastify.
 */
export function rewriteSuffix(request: IncomingMessage): string {
  const url = request.url ?? '/';
  if ((request.method !== 'GET' && request.method !== 'HEAD') || !url.startsWith('/v1/')) return url;
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  const format = ENDING.exec(path)?.[1] as Format | undefined;
  if (format === undefined) return url;
  asked.set(request, format);
  return path.slice(0, -format.length - 1) + (end === -1 ? '' : url.slice(end));
}

/** The formats this request takes: that of its ending, else those of its `Accept`. */
export function wantedFormats(request: IncomingMessage): readonly Format[] {
  const format = asked.get(request);
  return format === undefined ? acceptedFormats(request.headers.accept) : [format];
}
