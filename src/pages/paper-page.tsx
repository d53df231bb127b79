/** A page of its own that is told what to show by the page that opened it, and prints it. */
import { type ComponentChildren, render } from 'preact';
import { type Locale, localeFrom } from '../i18n/locale.ts';
import { askOpener, type Told } from './printed-window.ts';
import '../ui/visually-hidden.css';

const WAIT_MS = 10_000;

export interface Paper<Printed> {
  readonly loadTexts: (locale: Locale) => Promise<void>;
  /** While what is to be shown was not told yet. */
  readonly waiting: (locale: Locale) => string;
  /** Where the page was opened by itself. */
  readonly alone: (locale: Locale) => string;
  readonly title: (printed: Printed) => string;
  /** @param print false where the browser did not begin to print. */
  readonly view: (printed: Printed, print: () => boolean) => ComponentChildren;
}

export async function drawPaper<Printed extends Told & { readonly locale: Locale }>({
  loadTexts,
  waiting,
  alone,
  title,
  view,
}: Paper<Printed>): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place to draw in');
  // It is paper, whatever the theme of the screen.
  document.documentElement.dataset['colorMode'] = 'light';
  const told = askOpener<Printed>(WAIT_MS);
  const guessed = localeFrom(navigator.language);
  await loadTexts(guessed);
  document.documentElement.lang = guessed;
  render(<Empty text={waiting(guessed)} />, root);
  const printed = await told;
  if (printed === undefined) {
    render(<Empty text={alone(guessed)} />, root);
    return;
  }
  await loadTexts(printed.locale);
  document.documentElement.lang = printed.locale;
  document.title = title(printed);
  render(view(printed, print), root);
}

function Empty({ text }: { readonly text: string }) {
  return (
    <main class="page">
      <h1 class="visually-hidden">{document.title}</h1>
      <p>{text}</p>
    </main>
  );
}

/** A browser that prints says so before; one that may not stays silent. */
function print(): boolean {
  let hasBegun = false;
  const begun = () => {
    hasBegun = true;
  };
  window.addEventListener('beforeprint', begun);
  window.print();
  window.removeEventListener('beforeprint', begun);
  return hasBegun;
}
