/** A form that records is answered in place: only the form and its answer change, and the answer takes the focus. */
export function startRecording(root: ParentNode): void {
  for (const region of root.querySelectorAll<HTMLElement>('[data-recording]')) start(region);
}

function start(region: HTMLElement): void {
  region.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    event.preventDefault();
    void send(region, form, event.submitter);
  });
  readFile(region);
}

async function send(region: HTMLElement, form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (region.getAttribute('aria-busy') === 'true') return;
  region.setAttribute('aria-busy', 'true');
  try {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter))
      if (typeof value === 'string') fields.append(name, value);
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
    const came = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = came.querySelector<HTMLElement>('[data-recording]');
    // A session that is over, a form of before a restart: what came instead says so.
    put(next === null ? region.closest('main') : region, next ?? came.querySelector<HTMLElement>('main'));
  } catch {
    // Without an answer the browser asks by itself, and says what is wrong.
    form.submit();
  } finally {
    region.removeAttribute('aria-busy');
  }
}

function put(present: Element | null, next: HTMLElement | null): void {
  if (present === null || next === null) return;
  present.replaceWith(next);
  if (next.matches('[data-recording]')) start(next);
  const first = next.querySelector<HTMLElement>('[autofocus]') ?? next.querySelector<HTMLElement>('#answer-title');
  first?.focus();
  first?.scrollIntoView({ block: 'nearest' });
}

/** A table may be read from a file into its field; nothing else of the file is sent. */
function readFile(region: HTMLElement): void {
  const [choice, table] = [
    region.querySelector<HTMLElement>('[data-file]'),
    region.querySelector<HTMLTextAreaElement>('[data-table]'),
  ];
  if (choice === null || table === null) return;
  const input = choice.querySelector('input');
  input?.addEventListener('change', () => {
    void input.files?.[0]?.text().then((text) => {
      table.value = text;
    });
  });
}
