const YEAR = 31_536_000;

/** Changes light and dark in place. The choice is the same cookie that the service sets without script. */
export function startThemes(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-themes]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter instanceof HTMLButtonElement) choose(event.submitter.value);
    });
  }
}

function choose(theme: string): void {
  const age = theme === 'device' ? 0 : YEAR;
  document.cookie = `theme=${theme}; Path=/; Max-Age=${String(age)}; SameSite=Lax`;
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const button of document.querySelectorAll<HTMLButtonElement>('form[data-themes] button')) {
    button.setAttribute('aria-pressed', String(button.value === theme));
  }
}
