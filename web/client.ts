import './style/page.css';
import { startMap } from './islands/map.js';
import { startNavigation, whenSwapped } from './islands/navigate.js';

/** What moves on a page. Each is started on what was loaded, and again on every part that comes later. */
const ISLANDS: readonly ((root: ParentNode) => void)[] = [startMap];

const startAll = (root: ParentNode): void => {
  for (const start of ISLANDS) start(root);
};
startAll(document);
whenSwapped(startAll);
startNavigation();
