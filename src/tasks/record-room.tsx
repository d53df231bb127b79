/** Under the Record: how full the card and the board are, and how room is made. */
import { useEffect, useState } from 'preact/hooks';
import { holderOf } from '../domain/roster/board-people.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { type ArchiveModel, createArchive } from './record-archive.ts';
import type { RecordModel } from './record-model.ts';
import type { RecordPorts } from './record-ports.ts';
import type { RecordSight } from './record-reading.ts';
import type { RecordWords } from './record-words.ts';
import { percentOf, RoomMeter } from './room-meter.tsx';

export interface RecordRoomProps {
  readonly record: RecordModel;
  readonly ports: RecordPorts;
  readonly sight: RecordSight;
  readonly words: RecordWords;
  /** Opens the page that the whole record is saved from. */
  readonly print: (sight: RecordSight) => void;
}

export function RecordRoom({ record, ports, sight, words, print }: RecordRoomProps) {
  const [archive] = useState(() => createArchive(ports, record));
  const { translate } = words;
  useEffect(() => {
    // Every reading may have found another card.
    void archive.measure();
  }, [archive, sight]);
  const rooms = archive.rooms.value;
  return (
    <section class="stack" aria-label={translate('room.title')}>
      <h2>{translate('room.title')}</h2>
      {rooms && (
        <>
          <RoomMeter label={translate('room.card', percentOf(rooms.card))} room={rooms.card} />
          {rooms.card.isTight && <Notice tone="warning">{tightText(archive, sight, words)}</Notice>}
          <RoomMeter label={translate('room.board', percentOf(rooms.board))} room={rooms.board} />
          {rooms.board.isTight && <Notice tone="warning">{translate('room.tight.board')}</Notice>}
        </>
      )}
      <Archive archive={archive} words={words} print={print} />
    </section>
  );
}

/** Whoever cannot make room is told who can. */
function tightText(archive: ArchiveModel, { roster, now }: RecordSight, words: RecordWords) {
  const { translate, name } = words;
  if (archive.books.value !== undefined) return translate('room.tight');
  const manager = holderOf(roster, 'accountManager', now);
  return manager === undefined
    ? translate('room.tight.plain')
    : translate('room.tight.by', { name: name(manager) });
}

type ArchiveProps = Pick<RecordRoomProps, 'words' | 'print'> & { readonly archive: ArchiveModel };

function Archive({ archive, words, print }: ArchiveProps) {
  const { translate } = words;
  const step = archive.step.value;
  const books = archive.books.value;
  const isOver = step === 'done' || step === 'waits';
  const what = books && <p>{translate('archive.what', { n: books.rounds.length })}</p>;
  return (
    <>
      <div class="stack" aria-live="polite">
        {isOver && <Notice tone="info">{translate(`archive.${step}`)}</Notice>}
        {(step === 'changed' || step === 'failed') && (
          <Notice tone="warning">{translate(`archive.${step}`)}</Notice>
        )}
        {step === 'saving' && <p class="loading">{translate('archive.saving')}</p>}
        {step === 'ask' && (
          <>
            {what}
            <Question archive={archive} words={words} />
          </>
        )}
      </div>
      {books !== undefined && (step === 'rest' || isOver) && (
        <div>
          <Button label={translate('archive.button')} onPress={archive.begin} />
        </div>
      )}
      {books !== undefined && (step === 'save' || step === 'changed' || step === 'failed') && (
        <>
          {what}
          <p>{translate('archive.first')}</p>
          <div class="row">
            <Button
              kind="primary"
              label={translate('archive.save')}
              onPress={() => archive.save(print)}
            />
            <Button kind="quiet" label={translate('button.cancel')} onPress={archive.leave} />
          </div>
        </>
      )}
    </>
  );
}

function Question({ archive, words }: Omit<ArchiveProps, 'print'>) {
  const { translate } = words;
  return (
    <fieldset class="stack room-question">
      <legend>{translate('archive.got')}</legend>
      <div class="row">
        <Button
          kind="primary"
          label={translate('archive.yes')}
          onPress={() => void archive.archive()}
        />
        <Button label={translate('archive.notYet')} onPress={archive.notYet} />
      </div>
    </fieldset>
  );
}
