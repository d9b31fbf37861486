/** Buttons that print the page. */
export function startPrinting(root: ParentNode): void {
  for (const button of root.querySelectorAll('button[data-print]')) {
    button.addEventListener('click', () => window.print());
  }
}
