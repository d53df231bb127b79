import { Fold } from '../ui/fold.tsx';
import type { StoryLine } from './printed-page.ts';

export interface StoryProps {
  readonly story: readonly StoryLine[];
  /** The words on the fold around ids and fingerprints; without them they stand open, as on paper. */
  readonly technical?: string;
}

export function Story({ story, technical }: StoryProps) {
  return (
    <ol class="record-story">
      {story.map((line) => (
        <li key={line.id} class="record-line" data-void={line.verdict !== undefined}>
          <p class="subtle small">{line.head}</p>
          <p class="record-text">{line.text}</p>
          {line.details.length > 0 && (
            <ul class="record-details">
              {line.details.map((detail, index) => (
                <li key={`${index} ${detail}`}>{detail}</li>
              ))}
            </ul>
          )}
          {line.verdict !== undefined && <p class="record-verdict">{line.verdict}</p>}
          {line.evidence.map((text) => (
            <p key={text} class="small">
              {text}
            </p>
          ))}
          {technical === undefined ? (
            <p class="subtlest small">{line.technical}</p>
          ) : (
            <Fold summary={technical}>
              <p class="subtle small">{line.technical}</p>
            </Fold>
          )}
        </li>
      ))}
    </ol>
  );
}
