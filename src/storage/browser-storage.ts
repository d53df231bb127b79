/** The browser's own storage, where it is to be had. */

/** `localStorage`, or undefined where reading it throws: third-party storage is refused (measured). */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // The connector's memory is what is left.
    return undefined;
  }
}
