import { callbackAt, callbacksIn } from '../protocol/callbacks.ts';
import type { Peer } from '../protocol/channel.ts';
import type { ElementRefs } from '../protocol/element-refs.ts';
import type { PowerUp } from '../protocol/power-up.ts';
import { CommandRefused, isRecord } from '../protocol/wire.ts';
import type { Frames } from './frames.ts';
import {
  numberOr,
  readAlert,
  readModal,
  readPopupContent,
  text,
  updateModal,
} from './read-surface.ts';
import { createSurfaceKeeper, type SurfaceClosers, type SurfaceKeeper } from './surface-keeper.ts';
import type { Anchor, Surfaces } from './surfaces.ts';

/** Popups, modals, the board bar, alerts, sizes. */

type Args = Readonly<Record<string, unknown>>;
type Command = (args: Args, source: Peer, card: string | undefined) => void | Promise<void>;

const DEFAULT_MODAL_HEIGHT = 400;
const DEFAULT_BAR_HEIGHT = 200;
const LONGEST_SECTION = 1500;

export type SurfaceCommands = SurfaceClosers & {
  readonly commands: Readonly<Record<string, Command>>;
};

interface SurfaceDeps {
  readonly surfaces: Surfaces;
  readonly frames: Frames;
  readonly elements: ElementRefs;
  readonly powerUp: PowerUp;
}

export function createSurfaceCommands(deps: SurfaceDeps): SurfaceCommands {
  const keeper = createSurfaceKeeper(deps.surfaces, deps.powerUp);
  const { closePopups, popPopup, closeModal, closeBoardBar } = keeper;
  return {
    closePopups,
    popPopup,
    closeModal,
    closeBoardBar,
    commands: {
      popup: (args, source, card) => openPopup(deps, keeper, { args, source, card }),
      'close-popup': closePopups,
      'pop-popup': popPopup,
      'close-modal': closeModal,
      'close-board-bar': closeBoardBar,
      ...frameCommands(deps, keeper),
      ...alertCommands(deps.surfaces),
      confetti: () => undefined,
    },
  };
}

interface Call {
  readonly args: Args;
  readonly source: Peer;
  readonly card: string | undefined;
}

function openPopup(deps: SurfaceDeps, keeper: SurfaceKeeper, { args, source, card }: Call): void {
  const { surfaces, frames, elements } = deps;
  const stacked = frames.find(source.window)?.kind === 'popup';
  const anchor = stacked ? surfaces.popups.value.at(-1)?.anchor : findAnchor(args, source, deps);
  if (!anchor) throw new CommandRefused('The element to open a popup at is no longer known');
  const content = readPopupContent(args, source.window);
  const nested = stacked || isInPopup(args, elements);
  if (!nested) keeper.closePopups();
  const popup = {
    id: keeper.keep(args, source.window),
    title: text(args['title'] ?? ''),
    anchor,
    card,
    content,
    // Of a date popup the callback is the choice, not the closing.
    onClose: content.type === 'iframe' ? callbackAt(args['callback'], source.window) : undefined,
  };
  surfaces.popups.value = nested ? [...surfaces.popups.value, popup] : [popup];
}

function frameCommands(
  { surfaces, frames, powerUp }: SurfaceDeps,
  keeper: SurfaceKeeper,
): Readonly<Record<string, Command>> {
  return {
    modal(args, source, card) {
      const about = { id: keeper.keep(args, source.window), card, height: DEFAULT_MODAL_HEIGHT };
      const modal = readModal(args, source.window, about);
      keeper.closePopups();
      keeper.closeModal();
      surfaces.modal.value = modal;
    },
    'update-modal'(args, source) {
      const open = surfaces.modal.value;
      if (!open) throw new CommandRefused('No modal is open');
      powerUp.retain(callbacksIn(args, source.window));
      surfaces.modal.value = updateModal(open, args, source.window);
    },
    'board-bar'(args, source, card) {
      const about = { id: keeper.keep(args, source.window), card, height: DEFAULT_BAR_HEIGHT };
      const bar = readModal(args, source.window, about);
      keeper.closeBoardBar();
      surfaces.boardBar.value = bar;
    },
    resize(args, source) {
      const frame = frames.find(source.window);
      const height = numberOr(args['height'], 0);
      if (!frame || height <= 0) throw new CommandRefused('Nothing to resize');
      frame.height.value = frame.kind === 'section' ? Math.min(height, LONGEST_SECTION) : height;
    },
  };
}

function alertCommands(surfaces: Surfaces): Readonly<Record<string, Command>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    alert(args) {
      const { message, display, seconds } = readAlert(args);
      surfaces.alert.value = { message, display };
      clearTimeout(timer);
      timer = setTimeout(() => {
        surfaces.alert.value = null;
      }, seconds * 1000);
    },
    hideAlert() {
      surfaces.alert.value = null;
    },
  };
}

/** Where a popup hangs: at a point of the asking frame, or at the element of a pending call. */
function findAnchor(
  args: Args,
  source: Peer,
  deps: { readonly frames: Frames; readonly elements: ElementRefs },
): Anchor | undefined {
  const { pos, context } = args;
  const frame = deps.frames.find(source.window);
  if (isRecord(pos) && frame) {
    const box = frame.element.getBoundingClientRect();
    const top = box.top + numberOr(pos['y'], 0);
    return { left: box.left + numberOr(pos['x'], 0), top, bottom: top };
  }
  const element = deps.elements.find(isRecord(context) ? context['el'] : undefined);
  if (!element) return undefined;
  const { left, top, bottom } = element.getBoundingClientRect();
  return { left, top, bottom };
}

/** A press inside an open popup stacks the next one on it, with a way back. */
function isInPopup(args: Args, elements: ElementRefs): boolean {
  const context = args['context'];
  const element = elements.find(isRecord(context) ? context['el'] : undefined);
  return element?.closest('[data-popup]') != null;
}
