import { useSignal } from '@preact/signals';
import type { PopupContent } from '../board/surfaces.ts';
import { type PopupProps, press } from './popup-press.ts';

type DateContent = Extract<PopupContent, { type: 'date' | 'datetime' }>;

/** A date to choose; the Power-Up gets it as an ISO string in the callback's options. */
export function PopupDate(props: PopupProps & { readonly content: DateContent }) {
  const { model, popup, texts, content } = props;
  const withTime = content.type === 'datetime';
  const value = useSignal(toInput(content.date ?? new Date().toISOString(), withTime));
  const date = new Date(withTime ? value.value : `${value.value}T12:00`);
  const options = Number.isNaN(date.getTime()) ? {} : { date: date.toISOString() };
  return (
    <div class="popup-body">
      <input
        type={withTime ? 'datetime-local' : 'date'}
        aria-label={popup.title || texts.date}
        value={value.value}
        {...(content.min ? { min: toInput(content.min, withTime) } : {})}
        {...(content.max ? { max: toInput(content.max, withTime) } : {})}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
      />
      <button type="button" class="primary" onClick={press(model, popup, content.onPick, options)}>
        {texts.pick}
      </button>
    </div>
  );
}

/** An ISO instant as an input's value, in this window's zone. */
export function toInput(iso: string, withTime: boolean): string {
  const date = new Date(iso);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, withTime ? 16 : 10);
}
