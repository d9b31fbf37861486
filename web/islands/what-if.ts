import { follow } from './navigate.js';

/** After how many milliseconds without another change the question is asked. */
const REST = 250;
/** After how many milliseconds without an answer the part says that it waits. */
const PATIENCE = 150;

/** The form of what if: every change asks, the last answer stays, and focus and address follow. */
export function startWhatIf(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-what-if]')) {
    startFinding(form);
    let rest: ReturnType<typeof setTimeout> | undefined;
    let asking: AbortController | null = null;
    const ask = (): void => {
      asking?.abort();
      asking = new AbortController();
      void answer(form, asking.signal);
    };
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLElement && event.target.matches('[data-find]')) return;
      clearTimeout(rest);
      rest = setTimeout(ask, REST);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(rest);
      ask();
    });
    form.addEventListener('click', (event) => {
      const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-out]') : null;
      if (chip === null) return;
      event.preventDefault();
      takeOut(form, chip.dataset['out'] ?? '');
      clearTimeout(rest);
      ask();
    });
  }
}

/** Asks by the address that the form makes, and puts in place what depends on it: not the form itself. */
async function answer(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const address = addressOf(form);
  const part = document.querySelector('[data-answer]');
  const waiting = setTimeout(() => part?.setAttribute('aria-busy', 'true'), PATIENCE);
  try {
    const found = await fetch(address, { headers: { Accept: 'text/html' }, signal });
    const came = new DOMParser().parseFromString(await found.text(), 'text/html');
    if (signal.aborted) return;
    if (came.querySelector('[data-answer]') === null) {
      location.assign(address);
      return;
    }
    follow(came, address, put(came));
  } catch {
    if (!signal.aborted) location.assign(address);
  } finally {
    clearTimeout(waiting);
    if (!signal.aborted) part?.removeAttribute('aria-busy');
  }
}

/** The live part keeps its place, so that what it says is told; the rest of the answer is put beside it. */
function put(came: Document): readonly ParentNode[] {
  const now = document.querySelector('[data-answer]');
  const next = came.querySelector('[data-answer]');
  const said = now?.querySelector('[data-supposition]');
  const says = next?.querySelector('[data-supposition]');
  if (now == null || next == null || said == null || says == null) return [];
  said.className = says.className;
  said.replaceChildren(...says.childNodes);
  says.replaceWith(said);
  now.replaceChildren(...next.childNodes);
  for (const name of ['data-chips', 'data-bar']) {
    const fresh = came.querySelector(`[${name}]`);
    if (fresh !== null) document.querySelector(`[${name}]`)?.replaceChildren(...fresh.childNodes);
  }
  return [now];
}

/** `?asOf=…&deposit=ECU@2005-09-15&by=…`: who is ticked without a day of its own acts on that of the form. */
function addressOf(form: HTMLFormElement): string {
  const fields = new FormData(form);
  const on = textOf(fields.get('on'));
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    const text = textOf(value);
    if (text === '') continue;
    const bare = (name === 'deposit' || name === 'withdraw') && !text.includes('@') && on !== '';
    query.append(name, bare ? `${text}@${on}` : text);
  }
  return `${new URL(form.action).pathname}?${query.toString().replaceAll('%40', '@')}`;
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

function takeOut(form: HTMLFormElement, code: string): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')) {
    if (box.value.split('@')[0] === code) box.checked = false;
  }
  form.querySelector<HTMLInputElement>('[data-find]')?.focus();
}

/** Typing shows the names that have what was typed; Escape shows all again, and Enter ticks the only one left. */
function startFinding(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('[data-find]');
  if (field === null) return;
  const items = [...form.querySelectorAll<HTMLElement>('.ticks li')];
  const find = (): void => {
    const wanted = plain(field.value);
    for (const item of items) item.hidden = !plain(item.textContent).includes(wanted);
    if (wanted === '') return;
    for (const group of form.querySelectorAll<HTMLDetailsElement>('fieldset details'))
      group.open = group.querySelector('.ticks li:not([hidden])') !== null;
  };
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
      find();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const left = items.filter((item) => !item.hidden && item.closest('fieldset') !== null);
    const box = left.length === 1 ? left[0]?.querySelector<HTMLInputElement>('input') : null;
    if (box == null) return;
    box.checked = !box.checked;
    field.value = '';
    find();
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
