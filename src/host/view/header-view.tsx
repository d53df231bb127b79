import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { BoardModel } from '../board/board-model.ts';
import { PressablePowerUpButton } from './power-up-menu.tsx';
import type { HostTexts } from './texts.ts';

export function HeaderView(props: { readonly model: BoardModel; readonly texts: HostTexts }) {
  const { model, texts } = props;
  const state = model.powerUp.state.value;
  return (
    <header class="top">
      <div class="board-header">
        <h1>{model.replica.content.value.name}</h1>
        {!model.viewer.mayWrite() && <span class="quiet">{texts.onlyRead}</span>}
        {model.boardButtons.value.map((button) => (
          <PressablePowerUpButton
            key={button.text}
            model={model}
            button={button}
            card={undefined}
          />
        ))}
        <SettingsMenu model={model} texts={texts} />
        <span role="status" class="quiet" data-power-up={state}>
          {state === 'starting' && texts.starting}
          {state === 'dead' && texts.dead}
        </span>
      </div>
    </header>
  );
}

function SettingsMenu({ model, texts }: { readonly model: BoardModel; readonly texts: HostTexts }) {
  const open = useSignal(false);
  const id = useId();
  if (!model.viewer.mayWrite()) return null;
  const run = (capability: 'show-settings' | 'on-enable') => (event: MouseEvent) => {
    model.command(capability, event.currentTarget as Element);
  };
  return (
    <div class="power-up-menu">
      <button
        type="button"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {texts.powerUps}
      </button>
      <div id={id} hidden={!open.value}>
        <button type="button" onClick={run('show-settings')}>
          {texts.settings}
        </button>
        <button type="button" onClick={run('on-enable')}>
          {texts.enable}
        </button>
      </div>
    </div>
  );
}
