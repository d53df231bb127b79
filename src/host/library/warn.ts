/** Trello's library speaks on the console, and tests listen to it: so does the stand-in. */
export function warn(...said: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: the developer of a Power-Up reads it, as with Trello's
  console.warn(...said);
}

export function complain(...said: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: a test that collects errors must see this one
  console.error(...said);
}
