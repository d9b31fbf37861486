import './style/page.css';
import { startCheckHashes } from './islands/check-hashes.js';
import { startLedger } from './islands/ledger.js';
import { startCopying } from './islands/copy.js';
import { startMap } from './islands/map.js';
import { startNavigation, whenSwapped } from './islands/navigate.js';
import { startNewer } from './islands/newer.js';
import { startPrinting } from './islands/print.js';
import { startRecording } from './islands/record.js';
import { startSaying } from './islands/said.js';
import { startTable } from './islands/table.js';
import { startThemes } from './islands/theme.js';
import { startTimeBar } from './islands/time-bar.js';
import { startWhatIf } from './islands/what-if.js';

/** What moves on a page. Each is started on what was loaded, and again on every part that comes later. */
const ISLANDS: readonly ((root: ParentNode) => void)[] = [
  startTimeBar,
  startCopying,
  startNewer,
  startPrinting,
  startSaying,
  startMap,
  startTable,
  startThemes,
  startCheckHashes,
  startLedger,
  startWhatIf,
  startRecording,
];

const startAll = (root: ParentNode): void => {
  for (const start of ISLANDS) start(root);
};
startAll(document);
whenSwapped(startAll);
startNavigation();
