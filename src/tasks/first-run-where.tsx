/** The second question: the guess as a sentence, and what it takes to correct it. */
import { useId } from 'preact/hooks';
import { LinkButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import { unbrokenRanges } from '../ui/unbroken-ranges.tsx';
import { HoursPair } from './board-hours-view.tsx';
import { PlaceFields, RegionField, type SideFieldsProps } from './board-place-view.tsx';
import { placeSentence } from './board-words.ts';
import type { FirstRunModel } from './first-run-model.ts';
import type { Words } from './words.ts';

export interface WhereProps {
  readonly model: FirstRunModel;
  readonly words: Words;
  readonly known: readonly string[];
}

export function WhereQuestion({ model, words, known }: WhereProps) {
  const { translate } = words;
  const fault = model.fault.value;
  const separate = model.separate.value;
  return (
    <>
      <h1 tabIndex={-1}>{translate('firstRun.where')}</h1>
      <Place
        draft={model.agency.value}
        fault={fault?.side === 'agency' ? fault.fault : undefined}
        known={known}
        words={words}
        opened={model.opened.value.agency}
        onOpen={(on) => model.setOpened('agency', on)}
        onChange={model.changeAgency}
      />
      <Checkbox
        label={translate('firstRun.where.other')}
        checked={separate}
        onChange={model.setSeparate}
      />
      {separate && (
        <>
          <h2>{translate('firstRun.where.client')}</h2>
          <Place
            draft={model.client.value}
            fault={fault?.side === 'client' ? fault.fault : undefined}
            known={known}
            words={words}
            opened={model.opened.value.client}
            onOpen={(on) => model.setOpened('client', on)}
            onChange={model.changeClient}
          />
        </>
      )}
    </>
  );
}

interface PlaceProps extends SideFieldsProps {
  readonly opened: boolean;
  readonly onOpen: (on: boolean) => void;
}

/** The region is asked at once where holidays differ; the rest hides behind Change while the guess fits. A
 *  fault in what is hidden opens it. */
function Place({ opened, onOpen, ...props }: PlaceProps) {
  const { draft, fault, words } = props;
  const { translate } = words;
  const id = useId();
  const open = opened || (fault !== undefined && fault.at !== 'region');
  return (
    <div class="place stack">
      <div class="place-guess">
        <strong>{unbrokenRanges(placeSentence(draft, words))}</strong>
        <LinkButton
          label={translate('button.change')}
          expanded={open}
          controls={id}
          onPress={() => onOpen(!open)}
        />
      </div>
      {draft.calendar === 'none' && <p class="subtle small">{translate('section.noHolidays')}</p>}
      {open ? (
        <div class="stack" id={id}>
          <PlaceFields {...props} />
          <HoursPair {...props} />
        </div>
      ) : (
        <RegionField {...props} />
      )}
    </div>
  );
}
