/** When work must be done, all of its calls together; whoever still waits then is told to stop. */
export class Deadline {
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | null = null;

  /** @param at milliseconds since the epoch. */
  constructor(readonly at: number) {}

  /** Milliseconds left, 0 when it has passed. */
  get leftMs(): number {
    return Math.max(0, this.at - Date.now());
  }

  /** Calls back once when the deadline passes. @returns what ends the waiting. */
  onPassed(stop: () => void): () => void {
    this.waiting.add(stop);
    // One timer for the calls to all districts, not one each.
    this.timer ??= setTimeout(() => this.pass(), this.leftMs);
    return () => {
      this.waiting.delete(stop);
      if (this.waiting.size > 0 || !this.timer) return;
      clearTimeout(this.timer);
      this.timer = null;
    };
  }

  private pass(): void {
    this.timer = null;
    const stops = [...this.waiting];
    this.waiting.clear();
    for (const stop of stops) stop();
  }
}
