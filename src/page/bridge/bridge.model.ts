import type { BridgeAnswer } from '../../funds/figures/bridge/bridge.answer.js';

/** A figure of a fund in two states of knowledge, and what made the difference. */
export interface BridgeModel {
  readonly bridge: BridgeAnswer;
}
