/** What the view `what-if` is made of. */
export interface WhatIfModel {
  readonly id: string | null;
}
