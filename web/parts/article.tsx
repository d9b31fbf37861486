import { articleIn } from '../words/article.js';
import { English } from './english.js';
import { useShell } from './shell-context.js';

/** An article of a treaty, in the words of the page where its text is numbers alone. */
export function Article({ text }: { readonly text: string }) {
  const { language } = useShell();
  const told = articleIn(language, text);
  return told === null ? <English>{text}</English> : <>{told}</>;
}
