/** The least that a connector with a badge from stored data can do: what ours is measured against. */
async function badge(t) {
  await t.getAll();
  return { text: 'bare', color: 'blue', refresh: 3600 };
}

TrelloPowerUp.initialize({ 'card-badges': () => [{ dynamic: badge }] });
