import DataLoader from 'dataloader';

/**
 * The dataloaders of one request, each made when it is first asked for and gone with the request: what one caller
 * may see is never another's.
 */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  /**
   * The loader of that name.
   * @param name tells apart loaders with other arguments: two calls under one name share one batch.
   * @param batch answers the keys (distinct) with a map; a key it lacks loads as `missing`.
   */
  of<V>(
    name: string,
    batch: (keys: readonly string[]) => Promise<Map<string, V>>,
    missing: V,
  ): DataLoader<string, V> {
    const known = this.made.get(name);
    if (known) return known as DataLoader<string, V>;
    const loader = new DataLoader<string, V>(async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? missing);
    });
    this.made.set(name, loader);
    return loader;
  }
}
