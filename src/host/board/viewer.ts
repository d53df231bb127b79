import {
  NOT_LOGGED_IN,
  type Permission,
  type Permissions,
  type PowerUpContext,
  type Theme,
} from '../protocol/context.ts';
import type { BoardContent, BoardMember } from './content.ts';
import type { Faults } from './faults.ts';

/** The ids that Trello would give the Power-Up and this build of its web client. */
export const PLUGIN_ID = '5f0000000000000000000001';
const VERSION = 'build-local-board';

export interface Viewer {
  /** Looked up anew each time: who leaves the board goes on looking at it, but may no longer write. */
  readonly member: BoardMember | undefined;
  /** A board's people write, observers and people from outside only read. */
  mayWrite(): boolean;
  /** A fresh context for a call about the board, or about one card. */
  context(about: ContextAbout): PowerUpContext;
}

export interface ContextAbout {
  readonly card?: string | undefined;
  readonly command?: string;
  readonly el?: string;
}

export function createViewer(options: {
  readonly member: BoardMember | undefined;
  readonly content: { readonly value: BoardContent };
  readonly theme: { readonly value: Theme };
  readonly faults: Faults;
}): Viewer {
  const { content, theme, faults } = options;
  const id = options.member?.id;
  const findMember = () => content.value.members.find((member) => member.id === id);
  const mayWrite = () => {
    const member = findMember();
    return member ? permissionOf(member, faults) === 'write' : false;
  };
  const permissions = (withCard: boolean): Permissions => {
    const may: Permission = mayWrite() ? 'write' : 'read';
    const member = findMember();
    const outside = member === undefined || member.memberType === 'visitor';
    return defined<Permissions>({
      board: may,
      card: withCard ? may : undefined,
      organization: content.value.organization ? (outside ? 'read' : may) : undefined,
    });
  };
  return {
    get member() {
      return findMember();
    },
    mayWrite,
    context({ card, command, el }) {
      const { id: board, organization, cards } = content.value;
      const list = cards.find((other) => other.id === card)?.idList;
      return defined<PowerUpContext>({
        board,
        card,
        list,
        member: findMember()?.id ?? NOT_LOGGED_IN,
        organization: organization?.id,
        permissions: permissions(card !== undefined),
        command,
        plugin: PLUGIN_ID,
        version: VERSION,
        // Trello leaves it empty at first; a Power-Up is to start from `initialTheme`.
        theme: null,
        initialTheme: theme.value,
        el,
      });
    },
  };
}

function permissionOf(member: BoardMember, faults: Faults): Permission {
  const forced = faults.permissions[member.id];
  if (forced) return forced;
  return member.memberType === 'admin' || member.memberType === 'normal' ? 'write' : 'read';
}

/** Without what is not there: a message must not carry empty fields that Trello leaves out. */
function defined<T>(fields: Readonly<Record<string, unknown>>): T {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as T;
}
