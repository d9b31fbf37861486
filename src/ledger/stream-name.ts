/**
 * A stream's name, cut: `treaty/uncac` is the stream `uncac` of the category `treaty`. A name without a slash is both.
 */
export interface StreamName {
  readonly category: string;
  /** All behind the first slash: `rate/un/EUR` is `un/EUR` of the category `rate`. */
  readonly id: string;
}

/** The name of a stream. */
export function streamName(category: string, id: string): string {
  return `${category}/${id}`;
}

/** Cuts a stream's name in two. */
export function cutStream(stream: string): StreamName {
  const slash = stream.indexOf('/');
  return slash < 0
    ? { category: stream, id: stream }
    : { category: stream.slice(0, slash), id: stream.slice(slash + 1) };
}

/** The category of a stream. */
export function categoryOf(stream: string): string {
  return cutStream(stream).category;
}

/** The id of a stream within its category. */
export function idOf(stream: string): string {
  return cutStream(stream).id;
}
