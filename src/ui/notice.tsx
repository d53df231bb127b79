import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const ICON_BY_TONE: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'look',
  error: 'late',
};

export interface NoticeProps {
  readonly tone: NoticeTone;
  /** The words first; buttons may follow. */
  readonly children: ComponentChildren;
}

/** Says something beside the state. Warnings and errors interrupt a screen reader, the rest waits. */
export function Notice({ tone, children }: NoticeProps) {
  const urgent = tone === 'warning' || tone === 'error';
  return (
    <div class="notice" data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <Icon name={ICON_BY_TONE[tone]} />
      <div class="notice-body">{children}</div>
    </div>
  );
}
