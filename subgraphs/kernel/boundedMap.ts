/** A map that never weighs more than its bound: the entries used longest ago give way. */
export class BoundedMap<K, V extends NonNullable<unknown>> {
  private readonly entries = new Map<K, V>();
  private weight = 0;

  /**
   * @param bound the weight of all entries together, at most.
   * @param weigh the weight of one entry, always the same for the same value; 1 makes the bound a number of entries.
   */
  constructor(
    private readonly bound: number,
    private readonly weigh: (value: V) => number = () => 1,
  ) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.delete(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.bound) break;
      this.delete(oldest);
    }
  }

  delete(key: K): boolean {
    const value = this.entries.get(key);
    if (value === undefined) return false;
    this.weight -= this.weigh(value);
    return this.entries.delete(key);
  }
}
