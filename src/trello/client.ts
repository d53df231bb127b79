/** A thin wrapper over Trello's client library: the only folder that names `window.TrelloPowerUp`. */
import type { Trello } from './library-types.ts';

/** What a capability handler or a callback is given: one object a call. */
export type CapabilityClient = Trello.PowerUp.HostHandlers;
/** What a page in a frame is given: one object a page. */
export type PageClient = Trello.PowerUp.IFrame;

/** Our texts come from `i18n`; the library only has to be ready at once, so it is handed an empty localizer
 *  synchronously. With a resource it would never be ready if that failed to load. Source: platform.md §7. */
const LOCALIZER = {
  localizer: { resourceDictionary: {}, localize: (key: string) => key },
};

export type Capabilities = Parameters<typeof window.TrelloPowerUp.initialize>[0];

/** True where the library was loaded: offline or blocked it is absent. */
export function isLibraryPresent(): boolean {
  return typeof window.TrelloPowerUp === 'object';
}

export function startConnector(capabilities: Capabilities): void {
  window.TrelloPowerUp.initialize(capabilities, LOCALIZER);
}

/** Reads the signed address of this frame; to be called once a page. */
export function startPage(): PageClient {
  return window.TrelloPowerUp.iframe(LOCALIZER);
}

/** The tag of the reader's language, as Trello says it. */
export function localeTag(t: CapabilityClient): string | undefined {
  return t.getContext().locale ?? window.locale;
}
