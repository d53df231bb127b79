/** The capabilities that the connector answers. `manifest/power-up.json` must list the same; a test compares. */
export const CAPABILITIES = [
  'board-buttons',
  'card-back-section',
  'card-badges',
  'card-buttons',
  'card-detail-badges',
  'on-disable',
  'on-enable',
  'remove-data',
  'show-settings',
] as const;

export type Capability = (typeof CAPABILITIES)[number];
