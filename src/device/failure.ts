/** What can go wrong on a device, for a widget to put into words. */
export type DeviceFailure =
  /** There is no room left on the device. What was stored before is still there. */
  | 'full'
  /** The browser or the person refuses storage to this site. */
  | 'denied'
  /** A private window that takes no data. */
  | 'private'
  /** Another tab holds the data and does not let go. */
  | 'blocked'
  /** A newer version of this page is open, or was: its data is not for this one. */
  | 'outdated'
  /** The browser ended the connection to its storage, twice. */
  | 'terminated'
  /** The browser's storage fails in a way it does not explain. */
  | 'broken'
  /** The passphrase has to be typed first. */
  | 'locked'
  /** Everything was forgotten. `open` starts anew. */
  | 'forgotten'
  /** A passphrase of no letters. */
  | 'empty-passphrase'
  /** This browser cannot keep a key, or another visit is already kept on this device. */
  | 'cannot-keep';

/** The one error that leaves this folder. It never holds what a person wrote. */
export class DeviceError extends Error {
  constructor(
    readonly kind: DeviceFailure,
    options?: ErrorOptions,
  ) {
    super(`The device's storage: ${kind}.`, options);
    this.name = 'DeviceError';
  }
}

const kinds: Readonly<Partial<Record<string, DeviceFailure>>> = {
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  VersionError: 'outdated',
  DataCloneError: 'cannot-keep',
  InvalidStateError: 'terminated',
};

/** Names what a browser's storage threw. */
export function failureOf(error: unknown): DeviceError {
  if (error instanceof DeviceError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new DeviceError(kinds[name] ?? 'broken', { cause: error });
}
