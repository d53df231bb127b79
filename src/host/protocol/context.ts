/** What a Power-Up is told about where it stands (platform.md §5.4). Made anew for every call. */
export interface PowerUpContext {
  readonly board: string;
  readonly card?: string;
  readonly list?: string;
  readonly member: string;
  readonly organization?: string;
  readonly permissions: Permissions;
  readonly command?: string;
  readonly plugin: string;
  readonly version: string;
  readonly theme: Theme | null;
  readonly initialTheme: Theme;
  readonly el?: string;
}

export type Theme = 'light' | 'dark';
export type Permission = 'read' | 'write';

export interface Permissions {
  readonly board: Permission;
  readonly card?: Permission;
  readonly organization?: Permission;
}

/** Trello's word for a visitor who is not signed in. */
export const NOT_LOGGED_IN = 'notLoggedIn';
