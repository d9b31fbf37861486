import sheet from '../style/tokens.css?raw';

type Theme = 'light' | 'dark';

/** The colours of the page by name, as its sheet has them. */
const COLOURS: ReadonlyMap<string, Readonly<Record<Theme, string>>> = new Map(
  [...sheet.matchAll(/--([\w-]+):\s*light-dark\(([^,]+),\s*([^)]+)\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light: light.trim(), dark: dark.trim() },
  ]),
);
const PAINTED = ['fill', 'stroke', 'stop-color', 'color'];
/** What XML 1.0 has no place for beside controls: halves of a pair, and two that are no characters. */
const FORBIDDEN = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/**
 * A drawing as a document of its own: the page's colours stand in it, by name no more. Without a theme it has both, as
 * the device asks for; what knows no styles sees the light one.
 */
export function standingAlone(svg: string, theme: Theme | null): string {
  const used = new Set<string>();
  const drawn = svg
    .replace(FORBIDDEN, '\ufffd')
    .replace(CONTROLS, '\ufffd')
    .replace(/<(\w+)((?:\s[\w:-]+="[^"]*")*)/g, (_whole, tag: string, attributes: string) => {
      const classes: string[] = [];
      const painted = attributes.replace(/\s([\w-]+)="var\(--([\w-]+)\)"/g, (all, attribute: string, name: string) => {
        const colour = COLOURS.get(name);
        if (colour === undefined || !PAINTED.includes(attribute)) return all;
        classes.push(`${attribute}-${name}`);
        used.add(`${attribute}-${name}`);
        return ` ${attribute}="${colour[theme ?? 'light']}"`;
      });
      return `<${tag}${theme === null ? withClasses(painted, classes) : painted}`;
    });
  const styles = theme === null ? `<style>${darkStyles(used)}</style>` : '';
  return drawn.replace(/^(<svg[^>]*>)/, `$1${styles}`);
}

function withClasses(attributes: string, classes: readonly string[]): string {
  if (classes.length === 0) return attributes;
  const all = classes.join(' ');
  return / class="/.test(attributes)
    ? attributes.replace(/ class="/, ` class="${all} `)
    : `${attributes} class="${all}"`;
}

function darkStyles(used: ReadonlySet<string>): string {
  const rules = [...used].map((each) => {
    const [, attribute = '', name = ''] = /^(fill|stroke|stop-color|color)-(.+)$/.exec(each) ?? [];
    return `.${each}{${attribute}:${COLOURS.get(name)?.dark ?? ''}}`;
  });
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}
