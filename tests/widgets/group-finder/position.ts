/** What the pretended browser answers when it is asked where the visitor is. */
type Position = { latitude: number; longitude: number } | { code: number };

/** Pretends to be the browser's geolocation until `forgetPosition`. Returns how often it was asked. */
export function stubPosition(position: Position): { asked: number } {
  const log = { asked: 0 };
  const geolocation = {
    getCurrentPosition(found: (at: { coords: Position }) => void, failed: (error: { code: number; PERMISSION_DENIED: number }) => void) {
      log.asked += 1;
      if ('code' in position) failed({ ...position, PERMISSION_DENIED: 1 });
      else found({ coords: position });
    },
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
  return log;
}

/** Gives the page its own geolocation back. */
export function forgetPosition(): void {
  Reflect.deleteProperty(navigator, 'geolocation');
}
