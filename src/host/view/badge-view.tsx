import type { Badge } from '../board/badges.ts';
import type { BoardModel } from '../board/board-model.ts';

export function FrontBadges({
  model,
  card,
}: {
  readonly model: BoardModel;
  readonly card: string;
}) {
  const { badges, answers } = model.badgesOf(card);
  return (
    <ul class="badges" data-answers={answers.value}>
      {badges.value.map((badge) => (
        <li key={badge.text} class={badgeClass(badge)}>
          <BadgeIcon badge={badge} />
          {badge.text}
        </li>
      ))}
    </ul>
  );
}

export function DetailBadges({
  model,
  card,
}: {
  readonly model: BoardModel;
  readonly card: string;
}) {
  const badges = model.cardPowerUps.value?.detail.badges.value ?? [];
  if (badges.length === 0) return null;
  return (
    <dl class="detail-badges">
      {badges.map((badge) => (
        <div key={`${badge.title}${badge.text}`}>
          <dt>{badge.title}</dt>
          <dd>
            <DetailBadge model={model} card={card} badge={badge} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DetailBadge(props: {
  readonly model: BoardModel;
  readonly card: string;
  readonly badge: Badge;
}) {
  const { model, card, badge } = props;
  const { callback } = badge;
  if (badge.url) {
    return (
      <a class={badgeClass(badge)} href={badge.url} target="_blank" rel="noopener noreferrer">
        {badge.text}
      </a>
    );
  }
  if (!callback) return <span class={badgeClass(badge)}>{badge.text}</span>;
  return (
    <button
      type="button"
      class={badgeClass(badge)}
      onClick={({ currentTarget }) =>
        void model.powerUp.run(callback, { card, element: currentTarget })
      }
    >
      {badge.text}
    </button>
  );
}

function BadgeIcon({ badge }: { readonly badge: Badge }) {
  if (!badge.icon) return null;
  return <img src={badge.icon} alt="" class={badge.monochrome ? 'mono' : ''} />;
}

function badgeClass(badge: Badge): string {
  return badge.color ? `badge badge-${badge.color}` : 'badge';
}
