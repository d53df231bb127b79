/** Trello's pluginData behind the domain's port: throws become values, scopes are always explicit. */
import type { HostGone, Model, PluginData, WriteError } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CapabilityClient } from './client.ts';

/** Reads and writes with the `t` that `client` answers: a page has one, the connector a new one a call. */
export function createPluginData(client: () => CapabilityClient): PluginData {
  return {
    read: async (model) => {
      try {
        const blob: unknown = await client().get(scopeOf(model), 'shared');
        return ok(isRecord(blob) ? blob : {});
      } catch {
        // Reading is refused only when the frame or its board is gone.
        return err({ type: 'HostGone' });
      }
    },
    write: (model, key, value) => write(client(), model, key, value),
  };
}

async function write(
  t: CapabilityClient,
  model: Model,
  key: string,
  value: unknown,
): Promise<Result<void, WriteError>> {
  if (!mayWrite(t, model)) return err({ type: 'NotAllowed' });
  try {
    await t.set(scopeOf(model), 'shared', key, value);
    return ok(undefined);
  } catch (reason) {
    return err(writeErrorOf(reason));
  }
}

/** Of cards Trello tells a page only where one is in context; a page of the board goes by the board's permission. */
function mayWrite(t: CapabilityClient, { kind }: Model): boolean {
  const isOnBoard = kind === 'card' && t.getContext().card === undefined;
  return t.memberCanWriteToModel(isOnBoard ? 'board' : kind);
}

/** Trello's words for its refusals. Source: platform.md, facts 2 and 5, §5.1. */
function writeErrorOf(reason: unknown): WriteError {
  const message = reason instanceof Error ? reason.message : String(reason);
  if (isHostGone(reason)) return { type: 'HostGone' };
  if (message.includes('not editable')) return { type: 'NotAllowed' };
  const length = /PluginData length of (\d+) characters exceeded/.exec(message);
  if (length !== null) {
    return { type: 'TooLarge', limitChars: 4096, actualChars: Number(length[1]) };
  }
  return { type: 'Refused', message };
}

/** Errors cross frames, so they are known by name. */
function isHostGone(reason: unknown): reason is HostGone {
  const name = reason instanceof Error ? reason.name : '';
  return name === 'PostMessageIO:InvalidContext' || name === 'PostMessageIO:PluginDisabled';
}

function scopeOf(model: Model): string {
  return model.kind === 'card' ? model.card : 'board';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
