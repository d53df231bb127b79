import type { ComponentChildren } from 'preact';
import './visually-hidden.css';

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
