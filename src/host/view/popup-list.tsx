import { useSignal, useSignalEffect } from '@preact/signals';
import { readItems } from '../board/read-surface.ts';
import type { PopupContent } from '../board/surfaces.ts';
import { type PopupProps, press } from './popup-press.ts';

type ListContent = Extract<PopupContent, { type: 'list' }>;

/** A list to choose from; with a search, either filtered here or asked of the Power-Up. */
export function PopupList(props: PopupProps & { readonly content: ListContent }) {
  const { model, popup, texts, content } = props;
  const search = useSignal('');
  const { find } = content;
  useSignalEffect(() => {
    const wanted = search.value;
    if (!find) return;
    const timer = setTimeout(async () => {
      const found = await model.powerUp.run(find, {
        card: popup.card,
        options: { search: wanted },
      });
      content.items.value = readItems(found, find.window);
    }, content.search?.debounceMs ?? 0);
    return () => clearTimeout(timer);
  });
  const shown = content.items.value.filter(
    ({ text }) => find || text.toLowerCase().includes(search.value.toLowerCase()),
  );
  return (
    <div class="popup-body">
      {content.search && (
        <input
          type="search"
          aria-label={content.search.placeholder || texts.search}
          placeholder={content.search.placeholder}
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
        />
      )}
      <ul class="popup-list">
        {shown.map((item) => (
          <li key={item.text}>
            {item.url ? (
              <a href={item.url} target="_blank" rel="noopener noreferrer">
                {item.text}
              </a>
            ) : (
              <button type="button" onClick={press(model, popup, item.callback)}>
                {item.text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && content.search && <p class="quiet">{content.search.empty}</p>}
    </div>
  );
}
