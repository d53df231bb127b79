/**
 * What a frame meets under trello.com when third-party cookies are blocked. The Chromium that comes
 * with `npm ci` is a headless shell, which has no such setting (tried: profile preferences, the
 * cookie phase-out switch and features, cookie controls over the debugging protocol; storage stays
 * open with each), so the refusals are put in before any script of the frame runs.
 *
 * Runs inside the browser: it must not name anything outside itself.
 */
export function refuseThirdPartyStorage(): void {
  const site = (origin: string) => {
    const host = new URL(origin).hostname;
    return /^[\d.]+$/.test(host) ? host : host.split('.').slice(-2).join('.');
  };
  const page = location.ancestorOrigins.item(location.ancestorOrigins.length - 1);
  if (page === null || location.origin === 'null' || site(page) === site(location.origin)) return;

  const refused = () => new DOMException('Access is denied for this document.', 'SecurityError');
  const throws = () => {
    throw refused();
  };
  const rejects = () => Promise.reject(refused());
  Object.defineProperty(window, 'localStorage', { get: throws });
  Object.defineProperty(window, 'sessionStorage', { get: throws });
  Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined });
  IDBFactory.prototype.open = throws;
  LockManager.prototype.request = rejects;
  LockManager.prototype.query = rejects;
  CacheStorage.prototype.open = rejects;
}
