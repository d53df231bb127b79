import type { BoardModel } from '../board/board-model.ts';
import { PowerUpFrame } from './power-up-frame.tsx';

/** The Power-Up's section on the back of a card, with its one action. */
export function CardSectionView({
  model,
  card,
}: {
  readonly model: BoardModel;
  readonly card: string;
}) {
  const section = model.cardPowerUps.value?.section.value;
  if (!section) return null;
  const { title, icon, action, url, frame, height } = section;
  const callback = action?.callback;
  return (
    <section class="power-up-section" aria-label={title}>
      <header>
        {icon && <img src={icon} alt="" />}
        <h3>{title}</h3>
        {action && callback && (
          <button
            type="button"
            onClick={({ currentTarget }) =>
              void model.powerUp.run(callback, { card, element: currentTarget })
            }
          >
            {action.text}
          </button>
        )}
      </header>
      <PowerUpFrame
        key={`${frame} ${url}`}
        model={model}
        kind="section"
        url={url}
        title={title}
        card={card}
        height={height}
      />
    </section>
  );
}
