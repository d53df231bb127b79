import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BoardModel } from '../board/board-model.ts';
import type { FrameKind } from '../board/frames.ts';

/** A visible frame of the Power-Up. It is told to render when it has loaded, as Trello does, and the theme of that
 *  moment: one switched while it was loading came before anybody listened.
 *
 *  It is known before its first script runs. What it asked of a board that does not know it yet is dropped, and the
 *  library waits for that answer with every later read. */
export function PowerUpFrame(props: {
  readonly model: BoardModel;
  readonly kind: FrameKind;
  readonly url: string;
  readonly title: string;
  readonly card: string | undefined;
  readonly height: Signal<number>;
  readonly fill?: boolean;
}) {
  const { model, kind, url, title, card, height } = props;
  const ref = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    return element ? model.frames.add({ kind, element, card, height }) : undefined;
  }, [url]);
  const origin = new URL(url).origin;
  return (
    <iframe
      ref={ref}
      class={`power-up-frame frame-${kind}`}
      title={title}
      src={url}
      sandbox={model.options.sandbox}
      style={props.fill ? {} : { height: `${height.value}px` }}
      onLoad={({ currentTarget: { contentWindow } }) => {
        contentWindow?.postMessage('render', origin);
        contentWindow?.postMessage({ theme: model.theme.peek() }, origin);
      }}
    />
  );
}

/** The invisible frame in which the connector lives as long as the board is open. */
export function ConnectorFrame({ model }: { readonly model: BoardModel }) {
  const ref = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      // Known before the frame's first script runs: `ref` is called as it enters the page.
      ref={(element: HTMLIFrameElement | null) => {
        ref.current = element;
        model.setConnector(element?.contentWindow ?? null);
      }}
      class="connector"
      title={`${model.config.powerUp.name} (connector)`}
      aria-hidden="true"
      tabIndex={-1}
      src={model.connectorUrl}
      sandbox={model.options.sandbox}
    />
  );
}
