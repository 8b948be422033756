/** Waits for the other side of a transfer, and breaks it off when that lets itself be waited for too long. */
export class Patience {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private isOver = false;
  private isLate = false;

  constructor(private readonly ms: number) {}

  /** Aborts what waits. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether it was the other side that was too late, and not the client that left. */
  get ranOut(): boolean {
    return this.isLate;
  }

  /** It is the other side’s turn. */
  begin(): void {
    if (this.isOver) return;
    this.pause();
    this.timer = setTimeout(() => {
      this.isLate = true;
      this.controller.abort();
    }, this.ms);
  }

  /** It is the client’s turn. */
  pause(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** There is nothing more to wait for. */
  end(): void {
    this.isOver = true;
    this.pause();
  }

  /** Nobody wants the answer any more. */
  abandon(): void {
    this.end();
    this.controller.abort();
  }
}
