/** What the client's colleagues think of what is asked, beside the decision. */
import type { View } from '../domain/turn/card-turn.ts';
import { LinkButton } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { isAmong } from './offered-steps.ts';
import type { StateProps } from './section-actions.ts';
import './decide.css';

/** For who decides: remarks are hers to take over. */
export function ColleagueViews(props: StateProps) {
  const { turn, viewer } = props.sight;
  const views = turn.views.filter(({ by }) => by !== viewer);
  return (
    <>
      {views.map((view) => (
        <ColleagueView key={view.id} {...props} view={view} />
      ))}
    </>
  );
}

function ColleagueView({ view, sight, words, onAdopt }: StateProps & { readonly view: View }) {
  const { translate } = words;
  const name = words.name(view.by);
  if (view.view === 'good') return <p class="subtle">{translate('decide.looksGood', { name })}</p>;
  const mayAdopt = view.remarks.length > 0 && isAmong(sight.offers, 'requestEdits');
  return (
    <div class="view-line">
      <Fold summary={translate('section.remarks', { name, n: view.remarks.length })}>
        <Remarks view={view} />
      </Fold>
      {mayAdopt && (
        <LinkButton
          label={translate('button.adopt')}
          name={`${translate('button.adopt')}: ${name}`}
          onPress={() => onAdopt(view)}
        />
      )}
    </div>
  );
}

/** For a colleague: what she said, and who will see it. */
export function OwnView({ sight, words }: StateProps) {
  const { turn, viewer, decider } = sight;
  const view = turn.views.find(({ by }) => by === viewer);
  if (view === undefined || decider === undefined) return null;
  const sent = words.translate('section.colleague.sent', { name: words.name(decider) });
  return (
    <div class="own-view">
      {view.view === 'good' ? (
        <p>{words.translate('button.looksGood')}</p>
      ) : (
        <Remarks view={view} />
      )}
      <p class="subtle" role="status">
        {sent}
      </p>
    </div>
  );
}

function Remarks({ view }: { readonly view: View }) {
  return (
    <ol class="kept-list">
      {view.remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ol>
  );
}
