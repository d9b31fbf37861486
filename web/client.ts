import './style/page.css';

/** What moves on a page. Each is started on what was loaded, and again on every part that comes later. */
const ISLANDS: readonly ((root: ParentNode) => void)[] = [];

for (const start of ISLANDS) start(document);
