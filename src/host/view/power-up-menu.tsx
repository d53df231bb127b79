import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { BoardModel } from '../board/board-model.ts';
import type { PowerUpButton } from '../board/card-power-ups.ts';
import type { HostTexts } from './texts.ts';

/** The menu "Power-Ups" on a card, where card buttons live since Trello's redesign of 2025. */
export function PowerUpMenu(props: {
  readonly model: BoardModel;
  readonly card: string;
  readonly texts: HostTexts;
}) {
  const { model, card, texts } = props;
  const open = useSignal(false);
  const id = useId();
  const buttons = model.cardPowerUps.value?.buttons.value ?? [];
  if (buttons.length === 0) return null;
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
        {buttons.map((button) => (
          <PressablePowerUpButton key={button.text} model={model} button={button} card={card} />
        ))}
      </div>
    </div>
  );
}

export function PressablePowerUpButton(props: {
  readonly model: BoardModel;
  readonly button: PowerUpButton;
  readonly card: string | undefined;
}) {
  const { model, button, card } = props;
  const { callback, url, icon, iconOnDark, text } = button;
  return (
    <button
      type="button"
      class="power-up-button"
      onClick={({ currentTarget }) => {
        if (callback) void model.powerUp.run(callback, { card, element: currentTarget });
        else if (url) window.open(url, '_blank', 'noopener');
      }}
    >
      {icon && <img src={icon} alt="" class="on-light" />}
      {iconOnDark && <img src={iconOnDark} alt="" class="on-dark" />}
      {text}
    </button>
  );
}
