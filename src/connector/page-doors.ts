/** What pages say to the connector is heard from the start; what answers is fetched when the first one speaks. */

interface Channel {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

type Hear = (data: unknown) => void;

/** @param load fetches what hears. Where that fails nobody answers, which pages are prepared for; the next message
 *  tries again. */
export function hearOnceSpoken(channel: Channel, load: () => Promise<Hear>): void {
  let loading: Promise<Hear> | undefined;
  channel.addEventListener('message', ({ data }) => {
    loading ??= load();
    loading.then(
      (hear) => hear(data),
      () => {
        loading = undefined;
      },
    );
  });
}
