import type { ComponentChildren } from 'preact';
import './button.css';

export interface ButtonProps {
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
  readonly kind?: 'primary' | 'plain' | 'quiet' | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly disabled?: boolean | undefined;
  /** A longer name for screen readers where the label alone says too little. It starts with the label. */
  readonly name?: string | undefined;
  readonly children?: ComponentChildren;
}

export function Button({
  label,
  onPress,
  kind = 'plain',
  type,
  disabled,
  name,
  children,
}: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      class="button"
      data-kind={kind}
      disabled={disabled ?? false}
      aria-label={name}
      onClick={onPress}
    >
      {children}
      {label}
    </button>
  );
}

export interface LinkButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  /** Given when the button opens and closes something; `controls` is that thing's id. */
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly name?: string | undefined;
}

/** An action that reads as a part of its line. */
export function LinkButton({ label, onPress, expanded, controls, name }: LinkButtonProps) {
  return (
    <button
      type="button"
      class="link-button"
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      aria-label={name}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
