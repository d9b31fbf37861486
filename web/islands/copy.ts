/** For how long a button says that it has copied, milliseconds. */
const SAID = 2000;

/** Buttons that copy: the text in `data-copy`, or that of the element which `data-copy-of` names by its id. */
export function startCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy], button[data-copy-of]')) {
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: text, copyOf, copied = '' } = button.dataset;
  const source = document.getElementById(copyOf ?? 'pinned');
  try {
    await navigator.clipboard.writeText(text ?? source?.textContent ?? '');
  } catch {
    // Browsers keep the clipboard to secure addresses: the text is selected, to be copied by hand.
    if (source !== null) getSelection()?.selectAllChildren(source);
    source?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const said = button.textContent;
  button.style.minInlineSize = `${String(button.offsetWidth)}px`;
  button.textContent = copied;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => (button.textContent = said), SAID);
}
