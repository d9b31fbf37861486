import type { Language } from '../../src/page/language.js';
import { useShell } from '../parts/shell-context.js';

const REST = 'system-ui, sans-serif';

/** The families of a drawing's text; the first is the one of its language. */
export const FONTS: Readonly<Record<Language, string>> = {
  en: `'Source Sans 3', ${REST}`,
  fr: `'Source Sans 3', ${REST}`,
  es: `'Source Sans 3', ${REST}`,
  ru: `'Source Sans 3', ${REST}`,
  ar: `'Noto Naskh Arabic', 'Source Sans 3', ${REST}`,
  zh: `'Noto Sans SC', 'Source Sans 3', ${REST}`,
};

interface LineProps {
  readonly y: number;
  readonly size: number;
  /** Of the drawing, and how far its text stands from its edges. */
  readonly width: number;
  readonly edge: number;
  readonly strong?: boolean;
  readonly quiet?: boolean;
  readonly children: string;
}

/** A line of text at the side where its language begins. */
export function Line({ y, size, width, edge, strong = false, quiet = false, children }: LineProps) {
  const { language } = useShell();
  return (
    <text
      x={language === 'ar' ? width - edge : edge}
      y={y}
      font-size={size}
      font-weight={strong ? 600 : 400}
      fill={quiet ? 'var(--ink-2)' : 'var(--ink)'}
      {...(language === 'ar' ? { 'text-anchor': 'end' } : {})}
    >
      {isolated(language, children)}
    </text>
  );
}

/** Arabic within a drawing, whose own direction is that of time: isolated, so that it moves nothing beside it. */
export function isolated(language: Language, text: string): string {
  return language === 'ar' ? `\u2067${text}\u2069` : text;
}
