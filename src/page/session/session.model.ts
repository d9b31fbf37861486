/** What the view `session` is made of: the form by which somebody signs in. */
export interface SessionModel {
  /** Where to go on afterwards: an address of this service. */
  readonly back: string;
  /** Whether a key was given that is not the service's. */
  readonly refused: boolean;
  /** Whether this browser has a session. */
  readonly standing: boolean;
  /** Whether everybody on this machine may record, as no key is set. */
  readonly open: boolean;
}
