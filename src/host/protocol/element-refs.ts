/** Opaque references to elements of the board that a Power-Up may hang a popup on. A reference is
 *  good only while the call that carried it is pending: afterwards Trello does not know it. */
export interface ElementRefs {
  /** Runs `call` with a reference to `element`, and forgets it when the call is settled. */
  during<T>(element: Element, call: (ref: string) => Promise<T>): Promise<T>;
  find(ref: unknown): Element | undefined;
}

export function createElementRefs(): ElementRefs {
  const elements = new Map<string, Element>();
  let counter = 0;
  return {
    async during(element, call) {
      counter += 1;
      const ref = `el${counter}`;
      elements.set(ref, element);
      try {
        return await call(ref);
      } finally {
        elements.delete(ref);
      }
    },
    find: (ref) => (typeof ref === 'string' ? elements.get(ref) : undefined),
  };
}
