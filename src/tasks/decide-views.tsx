/** What the client's colleagues think of what is asked, beside the decision. */
import type { View } from '../domain/turn/card-turn.ts';
import { LinkButton } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { isAmong } from './offered-steps.ts';
import type { StateProps } from './section-actions.ts';
import './decide.css';

/** For everybody who reads the board; while it is decided the viewer's own stands by itself. */
export function ColleagueViews(props: StateProps) {
  const { turn, viewer } = props.sight;
  const isOpen = turn.main.kind === 'decide';
  const views = turn.views.filter(({ by }) => !isOpen || by !== viewer);
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
  // Remarks are hers to take over who decides, while she may answer.
  const mayAdopt =
    sight.role.decides &&
    sight.turn.main.kind === 'decide' &&
    view.remarks.length > 0 &&
    isAmong(sight.offers, 'requestEdits');
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

/** For a colleague: what she said, and who will see it, unless who decides has left the board. */
export function OwnView({ sight, words }: StateProps) {
  const { turn, viewer, decider, people } = sight;
  const view = turn.views.find(({ by }) => by === viewer);
  if (view === undefined) return null;
  const sent =
    decider !== undefined && decider !== viewer && people.has(decider)
      ? words.translate('section.colleague.sent', { name: words.name(decider) })
      : words.translate('decide.sent');
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
