type Described = Readonly<
  Record<string, { readonly description: string; readonly schema: object; readonly required?: boolean }>
>;

const text = { type: 'string' };

/** The headers that answers bear, described once in `components`. */
export const HEADERS: Described = {
  ETag: {
    required: true,
    description:
      'Strong tag of this answer. Where the answer shows one stream, it begins with its version and may stand in If-Match. It ends with the law that the answer follows.',
    schema: { ...text, pattern: '^"[^"]+"$', examples: ['"312-1vrFfajXTrZ0AkHu_M9Fxb-law1"'] },
  },
  'Cache-Control': {
    required: true,
    description:
      '`public, max-age=31536000, immutable` where the request pinned its times and the law; else `no-cache`.',
    schema: { ...text, enum: ['public, max-age=31536000, immutable', 'no-cache'] },
  },
  'Not-Stored': { required: true, description: 'Always `no-store`.', schema: { ...text, enum: ['no-store'] } },
  Link: {
    description: 'The permalink (`rel="permalink"`), and the next part of a list (`rel="next"`).',
    schema: { ...text, examples: ['</v1/treaties/uncac/status?asOf=2005-07-25&at=412&law=1>; rel="permalink"'] },
  },
  Vary: {
    required: true,
    description: 'The answer depends on the Accept header.',
    schema: { ...text, enum: ['Accept'] },
  },
  'X-Request-Id': {
    required: true,
    description: 'The correlation of the request: that of its `traceparent` or `X-Request-Id`, else a new one.',
    schema: text,
  },
  Location: {
    required: true,
    description: 'Where to find what was recorded.',
    schema: { ...text, format: 'uri-reference', examples: ['/v1/events/0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a'] },
  },
  Version: {
    required: true,
    description: 'Version of the stream after the recording, for If-Match.',
    schema: { ...text, pattern: '^"\\d+"$', examples: ['"166"'] },
  },
  'WWW-Authenticate': { description: 'How to authenticate.', schema: text },
  'Retry-After': { description: 'Seconds to wait.', schema: { ...text, pattern: '^\\d+$' } },
};

/** Headers of a response by name, each with the component that describes it. */
export function headers(components: Readonly<Record<string, string>>): Record<string, { $ref: string }> {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => [name, { $ref: `#/components/headers/${component}` }]),
  );
}
